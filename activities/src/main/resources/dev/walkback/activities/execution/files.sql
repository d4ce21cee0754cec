SELECT c.oid::bigint AS oid, c.relfilenode::bigint AS file
FROM pg_catalog.pg_class c
WHERE c.relkind = 'r' AND c.relpersistence <> 't'
