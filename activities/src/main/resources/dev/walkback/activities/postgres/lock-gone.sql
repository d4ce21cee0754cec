SELECT NOT EXISTS (
  SELECT FROM pg_catalog.unnest(?::integer[], ?::text[]) AS b (pid, since)
  JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid AND coalesce(a.xact_start::text, '') = b.since)
