UPDATE walkback.ledger SET finished = pg_catalog.clock_timestamp(), receipt = ?::jsonb
WHERE rollback = ? AND plan_digest = ? AND step = ? AND part = ? AND fence = ? AND txid = pg_catalog.pg_current_xact_id()
