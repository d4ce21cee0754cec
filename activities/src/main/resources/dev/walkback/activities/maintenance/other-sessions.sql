-- Which sessions here are not ours? Ours are known by login and by name together.
SELECT a.pid,
       coalesce(a.usename, '') AS role,
       coalesce(a.backend_type, '') AS kind,
       coalesce(r.rolsuper, true) AS beyond_us,
       a.backend_xid IS NOT NULL AS writes
  FROM pg_stat_activity a
  LEFT JOIN pg_roles r ON r.oid = a.usesysid
 WHERE a.datname = current_database()
   AND a.pid <> pg_backend_pid()
   AND coalesce(a.backend_type, '') NOT IN ('autovacuum worker', 'parallel worker')
   AND NOT (coalesce(a.usename, '') = ANY (?)
            AND (a.application_name LIKE 'wb/%' OR a.application_name LIKE 'walkback%'))
 ORDER BY a.pid
