SELECT name FROM (
  SELECT 'end sessions' AS name WHERE pg_catalog.pg_has_role('pg_signal_backend', 'MEMBER')
  UNION
  SELECT 'take the role ' || r.rolname
    FROM pg_catalog.pg_roles r
   WHERE r.oid IN (SELECT c.relowner FROM pg_catalog.pg_class c
                    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname NOT LIKE 'walkback%'
                      AND n.nspname <> 'information_schema'
                   UNION SELECT d.datdba FROM pg_catalog.pg_database d WHERE d.datname = current_database())
     AND pg_catalog.pg_has_role(r.oid, 'MEMBER')
     AND r.rolname <> current_user
  UNION
  SELECT 'create databases' FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolcreatedb
  UNION
  SELECT 'read all statistics' WHERE pg_catalog.pg_has_role('pg_read_all_stats', 'MEMBER')
) AS may
ORDER BY name COLLATE "C"
