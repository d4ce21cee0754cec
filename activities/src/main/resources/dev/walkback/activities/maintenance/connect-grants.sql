-- Who gave whom the right to connect here? An empty grantee is PUBLIC.
SELECT pg_get_userbyid(a.grantor) AS grantor,
       CASE WHEN a.grantee = 0 THEN '' ELSE pg_get_userbyid(a.grantee) END AS grantee,
       a.is_grantable AS grantable
  FROM pg_database d,
       aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
 WHERE d.datname = current_database()
   AND a.privilege_type = 'CONNECT'
 ORDER BY grantor, grantee
