-- Who does what here, who waits for whom, and since when?
SELECT a.pid,
       coalesce(a.usename, '') AS role,
       coalesce(a.state, a.backend_type, '') AS state,
       coalesce(a.wait_event_type || ': ' || a.wait_event, '') AS waits,
       coalesce(extract(epoch FROM clock_timestamp() - a.xact_start), 0)::bigint AS transaction_seconds,
       coalesce(extract(epoch FROM clock_timestamp() - a.query_start), 0)::bigint AS query_seconds,
       pg_blocking_pids(a.pid) AS blocked_by,
       left(coalesce(a.query, ''), 200) AS query
  FROM pg_stat_activity a
 WHERE a.datname = current_database()
   AND a.pid <> pg_backend_pid()
 ORDER BY a.xact_start NULLS LAST, a.pid
 LIMIT 200
