-- Which of these roles may we not act as? From 16 on membership alone is not enough.
SELECT r.rolname
  FROM pg_roles r
 WHERE r.rolname = ANY (?)
   AND NOT pg_has_role(session_user, r.oid,
         CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
 ORDER BY 1
