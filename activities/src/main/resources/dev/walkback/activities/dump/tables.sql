-- Which tables hold rows of the user? A partitioned table holds none itself; a table of an extension is the extension's.
SELECT n.nspname AS schema,
       c.relname AS table,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r'
   AND c.relpersistence <> 't'
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname
