SELECT c.relpersistence = 't' AS temporary, c.relkind IN ('r', 'p') AS table, n.nspname, c.relname, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name, c.relfilenode::bigint AS file,
       ARRAY(SELECT pg_catalog.format('%s:%s', a.attnum, a.atttypid) FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = ?::bigint::oid
