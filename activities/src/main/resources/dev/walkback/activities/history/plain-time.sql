-- The column that says when a migration was applied, where there is one and only one.
SELECT pg_catalog.min(a.attname::text)
FROM pg_catalog.pg_attribute a
WHERE a.attrelid = ?::bigint::oid AND a.attnum > 0 AND NOT a.attisdropped
  AND a.atttypid IN ('timestamptz'::regtype, 'timestamp'::regtype)
HAVING count(*) = 1
