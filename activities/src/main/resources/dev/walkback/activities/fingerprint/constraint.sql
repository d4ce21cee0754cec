-- Which rules do the rows keep, and has each been checked against all of them? NOT NULL is a fact of its column, also on 18 where it has a name.
SELECT 'constraint' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(coalesce(c.relname, t.typname)) || '.' || quote_ident(k.conname) AS name,
       regexp_replace(pg_get_constraintdef(k.oid), ' NOT VALID$', '') AS definition,
       CASE WHEN k.convalidated THEN 'yes' ELSE 'no' END AS validated,
       CASE WHEN k.coninhcount > 0 THEN CASE WHEN k.conislocal THEN 'and local' ELSE 'yes' END END AS inherited
  FROM pg_constraint k
  JOIN pg_namespace n ON n.oid = k.connamespace
  LEFT JOIN pg_class c ON c.oid = k.conrelid
  LEFT JOIN pg_type t ON t.oid = k.contypid
 WHERE k.oid >= 16384
   AND k.contype IN ('c', 'f', 'p', 'u', 'x')
   AND NOT (k.contype = 'f' AND k.conparentid <> 0)
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname LIKE 'wbq\_%' AND a.attname ~ '^wbq_[0-9a-f]{8}_' AND a.attnum = ANY (k.conkey))
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = k.conrelid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = k.contypid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
