SELECT count(*) FROM {schema}.preserved p WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.key IS NULL AND p.operation IN ('insert', 'update')
