DELETE FROM {table} AS h WHERE h.{version}::text = ANY (?) RETURNING pg_catalog.to_jsonb(h)::text
