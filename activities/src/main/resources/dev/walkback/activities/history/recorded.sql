SELECT DISTINCT h.{version}::text FROM {table} AS h WHERE h.{version}::text = ANY (?)
