SELECT name FROM (
  SELECT 'SUPERUSER' AS name FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper
  UNION SELECT 'CREATEROLE' FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolcreaterole
  UNION SELECT 'REPLICATION' FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolreplication
  UNION SELECT 'BYPASSRLS' FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolbypassrls
) AS excess
ORDER BY name COLLATE "C"
