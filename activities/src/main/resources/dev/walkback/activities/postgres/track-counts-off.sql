-- A superuser can switch it off for one login alone: a session of the application, which this one cannot ask.
SELECT 'this session' WHERE NOT pg_catalog.current_setting('track_counts')::boolean
UNION ALL
SELECT CASE WHEN s.setrole = 0 THEN 'this database' ELSE 'login ' || pg_catalog.pg_get_userbyid(s.setrole) END
FROM pg_catalog.pg_db_role_setting s, pg_catalog.unnest(s.setconfig) AS setting
WHERE s.setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
  AND CASE WHEN setting ~* '^track_counts=' THEN NOT pg_catalog.split_part(setting, '=', 2)::boolean ELSE false END
