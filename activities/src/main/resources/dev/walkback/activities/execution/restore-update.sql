UPDATE {table} t SET {sets} FROM {schema}.preserved p
WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.row IS NOT NULL AND {match} AND p.digest <> {digest}
