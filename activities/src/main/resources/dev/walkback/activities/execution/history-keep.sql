INSERT INTO {schema}.preserved (step, relation, relid, operation, row) SELECT ?, ?, ?::bigint::oid, 'history', r::jsonb FROM pg_catalog.unnest(?::text[]) AS r
