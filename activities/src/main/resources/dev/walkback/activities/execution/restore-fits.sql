SELECT NOT EXISTS (
  SELECT FROM {schema}.preserved p, pg_catalog.jsonb_object_keys(p.row) AS label
  WHERE p.step = ? AND p.relid = ?::bigint::oid AND label <> ALL (?))
