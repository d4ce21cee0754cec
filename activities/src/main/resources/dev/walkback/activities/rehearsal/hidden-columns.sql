-- Which columns did the step move out of sight, and where are they now?
SELECT h.relation, h.name, n.nspname AS schema, c.relname AS table, h.hidden
FROM %s.hidden h
JOIN pg_catalog.pg_class c ON c.oid = h.relid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE h.step = ? AND h.hidden IS NOT NULL
ORDER BY h.seq
