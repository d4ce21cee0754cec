-- Which tables did the step move out of sight, with every row in them?
SELECT DISTINCT n.nspname AS schema, c.relname AS table
FROM %s.hidden h
JOIN pg_catalog.pg_class c ON c.oid = h.relid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE h.step = ? AND n.nspname = ?
