SELECT count(*) FROM {schema}.preserved p LEFT JOIN {table} t ON {match}
WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.key IS NOT NULL AND p.after IS DISTINCT FROM {digest}
