-- Which relations hold rows of the user, and in which of their columns? Columns out of sight are not there, as for the fingerprint.
SELECT n.nspname AS schema,
       c.relname AS table,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname !~ '^wbq_'
              ORDER BY a.attname COLLATE "C") AS columns
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE (c.relkind = 'r' OR c.relkind = 'm' AND c.relispopulated)
  AND c.relpersistence <> 't'
  AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
ORDER BY n.nspname, c.relname
