SELECT CASE WHEN i.indisvalid AND i.indisready THEN 'VALID' ELSE 'INVALID' END
FROM pg_catalog.pg_index i WHERE i.indexrelid = ?::bigint::oid
