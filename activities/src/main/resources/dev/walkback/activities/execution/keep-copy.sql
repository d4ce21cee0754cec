INSERT INTO {schema}.preserved (step, relation, relid, operation, key, row, digest)
SELECT ?, ?, ?::bigint::oid, ?, {key}, {image}, {digest} FROM {table} t
