-- Which extensions, in which version, where?
SELECT 'extension' AS kind,
       quote_ident(x.extname) AS name,
       x.extversion AS version,
       quote_ident(n.nspname) AS schema
  FROM pg_extension x
  JOIN pg_namespace n ON n.oid = x.extnamespace
