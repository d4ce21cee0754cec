SELECT count(*) FROM {schema}.preserved p LEFT JOIN {table} t ON {match}
WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.key IS NOT NULL
  AND CASE WHEN p.row IS NULL THEN t.tableoid IS NOT NULL ELSE p.digest IS DISTINCT FROM {digest} END
