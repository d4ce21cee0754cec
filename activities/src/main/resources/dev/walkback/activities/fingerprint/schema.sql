-- Which schemas are there, whose, and who may use them?
SELECT 'schema' AS kind,
       quote_ident(n.nspname) AS name,
       pg_get_userbyid(n.nspowner) AS owner,
       CASE WHEN NOT (n.nspacl @> acldefault('n', n.nspowner) AND n.nspacl <@ acldefault('n', n.nspowner))
            THEN n.nspacl::text[] END AS grants
  FROM pg_namespace n
 WHERE n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
