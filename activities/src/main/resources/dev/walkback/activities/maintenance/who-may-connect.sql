-- Who could open a session here now? Superusers always can.
SELECT r.rolname AS role, r.rolsuper AS superuser
  FROM pg_roles r
 WHERE r.rolcanlogin
   AND has_database_privilege(r.oid, current_database(), 'CONNECT')
   AND r.rolname <> ALL (?)
 ORDER BY 1
