-- Which indexes are there, and are they whole? One that keeps a constraint is defined by it.
SELECT 'index' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(x.relname) AS name,
       CASE WHEN k.oid IS NULL THEN pg_get_indexdef(i.indexrelid) END AS definition,
       CASE WHEN i.indisvalid AND i.indisready THEN 'yes' ELSE 'no' END AS valid,
       CASE WHEN i.indisclustered THEN 'yes' END AS clustered,
       CASE WHEN i.indisreplident THEN 'yes' END AS "replica-identity",
       CASE WHEN x.relispartition THEN (SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = x.oid) END AS "partition-of",
       s.spcname AS tablespace
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = x.relnamespace
  LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')
  LEFT JOIN pg_tablespace s ON s.oid = x.reltablespace
 WHERE i.indexrelid >= 16384
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attname LIKE 'wbq\_%' AND a.attname ~ '^wbq_[0-9a-f]{8}_' AND a.attnum = ANY (i.indkey))
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = i.indrelid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
