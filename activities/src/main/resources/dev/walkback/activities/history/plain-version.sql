WITH columns AS (
  SELECT a.attnum, a.attname
  FROM pg_catalog.pg_attribute a
  WHERE a.attrelid = ?::bigint::oid AND a.attnum > 0 AND NOT a.attisdropped
), keyed AS (
  SELECT i.indkey[0] AS attnum FROM pg_catalog.pg_index i WHERE i.indrelid = ?::bigint::oid AND i.indisprimary AND i.indnkeyatts = 1
)
SELECT attname
FROM columns
WHERE NOT EXISTS (SELECT FROM columns WHERE attname = 'dirty')
  AND (attname = 'version'
    OR attnum IN (SELECT attnum FROM keyed) AND pg_catalog.format_type((SELECT atttypid FROM pg_catalog.pg_attribute WHERE attrelid = ?::bigint::oid AND attnum = columns.attnum), NULL) IN ('text', 'character varying')
    OR (SELECT count(*) FROM columns) = 1)
ORDER BY attname = 'version' DESC, attnum
LIMIT 1
