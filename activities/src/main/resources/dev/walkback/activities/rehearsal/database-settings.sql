-- What is set for everybody in this database, and for single roles in it?
SELECT CASE s.setrole WHEN 0 THEN NULL ELSE pg_catalog.pg_get_userbyid(s.setrole) END AS role,
       pg_catalog.split_part(e.entry, '=', 1) AS name,
       pg_catalog.substr(e.entry, pg_catalog.strpos(e.entry, '=') + 1) AS value
FROM pg_catalog.pg_db_role_setting s
CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS e (entry)
WHERE s.setdatabase = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
ORDER BY 1 NULLS FIRST, 2
