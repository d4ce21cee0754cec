SELECT NOT EXISTS (
  SELECT FROM ROWS FROM (pg_catalog.unnest(?::integer[]), pg_catalog.unnest(?::text[])) AS b (pid, since)
  JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid AND coalesce(a.xact_start::text, '') = b.since)
