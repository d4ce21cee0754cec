UPDATE walkback.rollback SET state = 'closed', outcome = 'handed-over', closed_at = pg_catalog.clock_timestamp()
WHERE id = pg_catalog.current_setting('walkback.rollback')::uuid AND fence = pg_catalog.current_setting('walkback.fence')::bigint AND state = 'open';
