SELECT b.pid,
       coalesce(a.usename, '?') AS usename,
       coalesce(a.application_name, '') AS application_name,
       coalesce(a.state, '') AS state,
       CASE
         WHEN a.backend_type = 'autovacuum worker' AND a.query NOT LIKE '%(to prevent wraparound)%' AND a.query LIKE 'autovacuum:%' THEN 'AUTOVACUUM'
         WHEN a.backend_type = 'client backend' OR b.pid = 0 THEN 'SESSION'
         ELSE 'UNTOUCHABLE'
       END AS kind,
       extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.state_change)) AS age,
       coalesce(a.xact_start::text, '') AS since,
       coalesce(extract(epoch FROM a.backend_start)::text, '') AS begun
FROM (SELECT DISTINCT pid FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(?)) AS pid) AS b
LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
ORDER BY age DESC NULLS LAST
