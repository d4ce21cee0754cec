-- Which tables hold rows of the application? As a capture counts them: partitions, not their parents; no table of an extension.
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       (SELECT quote_ident(m.nspname) || '.' || quote_ident(r.relname)
          FROM pg_class r
          JOIN pg_namespace m ON m.oid = r.relnamespace
         WHERE r.oid = coalesce(pg_partition_root(c.oid), c.oid)) AS root
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
 ORDER BY 1
