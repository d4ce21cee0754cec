-- Who belongs to whom among these? Whether by inheritance or only by SET ROLE is known from 16 on.
SELECT r.rolname AS role,
       m.rolname AS member,
       coalesce((pg_catalog.to_jsonb(a) ->> 'inherit_option')::boolean, m.rolinherit) AS inherits,
       coalesce((pg_catalog.to_jsonb(a) ->> 'set_option')::boolean, true) AS sets
FROM pg_catalog.pg_auth_members a
JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
JOIN pg_catalog.pg_roles m ON m.oid = a.member
WHERE m.rolname = ANY (?) AND r.rolname !~ '^pg_'
ORDER BY r.rolname COLLATE "C", m.rolname COLLATE "C"
