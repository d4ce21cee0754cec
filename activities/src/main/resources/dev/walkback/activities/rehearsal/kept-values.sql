-- In how many of the kept rows did this column hold something?
SELECT pg_catalog.count(*)
FROM %s.preserved
WHERE step = ? AND relation = pg_catalog.quote_ident(?) || '.' || pg_catalog.quote_ident(?) AND row ->> ? IS NOT NULL
