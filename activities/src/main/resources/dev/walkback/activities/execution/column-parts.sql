-- Everything on this table that a column could take along: asked before and after a drop that is then taken back.
WITH x AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ?::bigint::oid
)
SELECT 1 AS turn,
       pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', x.name, con.conname) AS take,
       pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', x.name, con.conname, pg_catalog.pg_get_constraintdef(con.oid)) AS give
FROM pg_catalog.pg_constraint con, x
WHERE con.conrelid = x.oid AND con.contype IN ('p', 'u', 'f', 'c', 'x')
UNION ALL
SELECT 2, pg_catalog.format('DROP INDEX %I.%I', n.nspname, i.relname), pg_catalog.pg_get_indexdef(i.oid)
FROM pg_catalog.pg_index ix
JOIN x ON x.oid = ix.indrelid
JOIN pg_catalog.pg_class i ON i.oid = ix.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.oid AND con.conrelid = ix.indrelid)
UNION ALL
SELECT 3, pg_catalog.format('DROP STATISTICS %I.%I', n.nspname, s.stxname), pg_catalog.pg_get_statisticsobjdef(s.oid)
FROM pg_catalog.pg_statistic_ext s
JOIN x ON x.oid = s.stxrelid
JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace
ORDER BY turn, take
