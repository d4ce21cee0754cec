-- What does each visible column hold, and in which place? A quarantined column (wbq_) counts as absent.
SELECT 'column' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(a.attname) AS name,
       a.attnum AS position,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
       CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS "default",
       CASE a.attgenerated WHEN 's' THEN 'stored ' || pg_get_expr(d.adbin, d.adrelid)
                           WHEN 'v' THEN 'virtual ' || pg_get_expr(d.adbin, d.adrelid) END AS generated,
       CASE a.attidentity WHEN 'a' THEN 'always' WHEN 'd' THEN 'by default' END AS identity,
       CASE WHEN a.attnotnull THEN coalesce(k.state, 'yes') END AS "not-null",
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
       CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::text END AS "statistics-target",
       CASE WHEN a.attinhcount > 0 THEN CASE WHEN a.attislocal THEN 'and local' ELSE 'yes' END END AS inherited,
       a.attoptions AS options,
       a.attfdwoptions AS "foreign-options",
       a.attacl::text[] AS grants
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  LEFT JOIN (SELECT conrelid, conkey[1] AS attnum, concat('yes', CASE WHEN NOT convalidated THEN ', not valid' END, CASE WHEN connoinherit THEN ', no inherit' END) AS state
               FROM pg_constraint WHERE contype = 'n' AND conrelid <> 0) k ON k.conrelid = a.attrelid AND k.attnum = a.attnum
 WHERE a.attnum > 0
   AND NOT a.attisdropped
   AND NOT (a.attname LIKE 'wbq\_%' AND a.attname ~ '^wbq_[0-9a-f]{8}_')
   AND a.attrelid >= 16384
   AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
