DELETE FROM {table} t USING {schema}.preserved p
WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.operation = 'insert' AND {match}
