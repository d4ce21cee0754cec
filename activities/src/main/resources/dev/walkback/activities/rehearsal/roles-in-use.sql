-- Who owns something in this database, may do something there, or is one of those by membership?
WITH RECURSIVE here AS (
  SELECT oid, datdba FROM pg_catalog.pg_database WHERE datname = current_database()
), used (oid) AS (
  (SELECT s.refobjid FROM pg_catalog.pg_shdepend s, here WHERE s.refclassid = 'pg_catalog.pg_authid'::regclass AND s.dbid = here.oid
   UNION SELECT datdba FROM here
   UNION SELECT s.setrole FROM pg_catalog.pg_db_role_setting s, here WHERE s.setdatabase = here.oid
   UNION SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = ANY (?) OR r.oid = 10)
  UNION
  SELECT m.roleid FROM pg_catalog.pg_auth_members m JOIN used ON used.oid = m.member
)
SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS sees_all, r.rolinherit AS inherits
FROM pg_catalog.pg_roles r
JOIN used ON used.oid = r.oid
WHERE r.rolname !~ '^pg_'
ORDER BY r.rolname COLLATE "C"
