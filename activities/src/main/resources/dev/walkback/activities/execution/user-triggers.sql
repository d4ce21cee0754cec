SELECT pg_catalog.format('ALTER TABLE {table} DISABLE TRIGGER %I', t.tgname) AS take,
       pg_catalog.format('ALTER TABLE {table} ENABLE %sTRIGGER %I', CASE t.tgenabled WHEN 'A' THEN 'ALWAYS ' ELSE '' END, t.tgname) AS give
FROM pg_catalog.pg_trigger t
WHERE t.tgrelid = ?::bigint::oid AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgparentid = 0
ORDER BY t.tgname
