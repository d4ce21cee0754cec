SELECT count(*) FROM pg_catalog.pg_stat_activity w
WHERE w.wait_event_type = 'Lock' AND w.pid <> ? AND w.datname = pg_catalog.current_database() AND ? = ANY (pg_catalog.pg_blocking_pids(w.pid))
