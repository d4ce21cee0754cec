SELECT DISTINCT a.pid, coalesce(a.usename, '?') AS usename, coalesce(a.application_name, '') AS application_name, coalesce(a.state, '') AS state,
       CASE
         WHEN a.backend_type = 'autovacuum worker' AND a.query NOT LIKE '%(to prevent wraparound)%' AND a.query LIKE 'autovacuum:%' THEN 'AUTOVACUUM'
         WHEN a.backend_type = 'client backend' THEN 'SESSION'
         ELSE 'UNTOUCHABLE'
       END AS kind,
       extract(epoch FROM pg_catalog.clock_timestamp() - coalesce(a.xact_start, a.state_change)) AS age,
       coalesce(a.xact_start::text, '') AS since,
       coalesce(extract(epoch FROM a.backend_start)::text, '') AS begun
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE l.granted AND l.locktype = 'relation' AND l.pid NOT IN (?, pg_catalog.pg_backend_pid())
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
  AND l.relation IN (
    SELECT coalesce(i.indrelid, c.oid)
    FROM pg_catalog.pg_class c
    LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relname = ANY (?) AND n.nspname <> 'pg_catalog')
ORDER BY age DESC NULLS LAST
