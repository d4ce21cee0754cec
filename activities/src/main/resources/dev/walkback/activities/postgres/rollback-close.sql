UPDATE walkback.rollback SET state = 'closed', closed_at = pg_catalog.clock_timestamp(), outcome = ? WHERE id = ? AND state <> 'closed'
