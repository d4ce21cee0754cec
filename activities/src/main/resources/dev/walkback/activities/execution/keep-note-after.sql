UPDATE {schema}.preserved p SET after = {digest} FROM {table} t WHERE p.step = ? AND p.relid = ?::bigint::oid AND {match}
