-- Who else may use this table, where the owner alone has said so?
SELECT DISTINCT pg_catalog.format('REVOKE ALL ON %s FROM %s', x.name, who.name) AS take,
       pg_catalog.array_agg(pg_catalog.format('GRANT %s ON %s TO %s%s', acl.privilege_type, x.name, who.name,
         CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)) AS give
FROM (
  SELECT c.relacl, c.relowner, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ?::bigint::oid
) AS x
CROSS JOIN LATERAL pg_catalog.aclexplode(x.relacl) AS acl
CROSS JOIN LATERAL (
  SELECT CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.format('%I', pg_catalog.pg_get_userbyid(acl.grantee)) END AS name
) AS who
WHERE acl.grantee <> x.relowner
  AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(x.relacl) AS other WHERE other.grantor <> x.relowner)
GROUP BY x.name, who.name
