SELECT c.relpersistence = 't' AS temporary, c.relkind IN ('r', 'p') AS table, n.nspname, c.relname, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       -- A partitioned table has no file: it is written anew where one of its parts is.
       c.relfilenode::bigint + (SELECT coalesce(pg_catalog.sum(part.relfilenode::bigint), 0)::bigint FROM pg_catalog.pg_partition_tree(c.oid) tree
             JOIN pg_catalog.pg_class part ON part.oid = tree.relid WHERE tree.relid <> c.oid) AS file,
       ARRAY(SELECT pg_catalog.format('%s:%s', a.attnum, a.atttypid) FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = ?::bigint::oid
