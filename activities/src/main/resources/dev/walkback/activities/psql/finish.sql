DO $wb$
BEGIN
  UPDATE walkback.ledger SET finished = pg_catalog.clock_timestamp(), receipt = pg_catalog.jsonb_build_object(
    'step', step, 'direction', 'reverse', 'rows', pg_catalog.current_setting('walkback.receipt')::jsonb, 'preserved', 0,
    'quarantined', '[]'::jsonb, 'took', 'PT' || extract(epoch FROM pg_catalog.clock_timestamp() - pg_catalog.transaction_timestamp()) || 'S',
    'waited', 'PT0S', 'blocker', '', 'fence', fence,
    'finished', pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'again', false)
  WHERE rollback = pg_catalog.current_setting('walkback.rollback')::uuid AND plan_digest = pg_catalog.current_setting('walkback.digest')
    AND step = pg_catalog.current_setting('walkback.step') AND part = '' AND txid = pg_catalog.pg_current_xact_id();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Step % left the transaction it was begun in.', pg_catalog.current_setting('walkback.step');
  END IF;
END
$wb$
