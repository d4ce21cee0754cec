-- Who is a member of what? Whether by inheritance or only by SET ROLE is known from 16 on.
SELECT r.rolname AS role,
       m.rolname AS member,
       a.admin_option AS admin,
       coalesce((to_jsonb(a) ->> 'inherit_option')::boolean, m.rolinherit) AS inherit,
       coalesce((to_jsonb(a) ->> 'set_option')::boolean, true) AS set
  FROM pg_auth_members a
  JOIN pg_roles r ON r.oid = a.roleid
  JOIN pg_roles m ON m.oid = a.member
 WHERE m.rolname !~ '^pg_'
 ORDER BY r.rolname COLLATE "C", m.rolname COLLATE "C"
