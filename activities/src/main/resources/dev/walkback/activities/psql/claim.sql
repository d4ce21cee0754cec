DO $wb$
DECLARE
  others text;
BEGIN
  SELECT pg_catalog.string_agg(DISTINCT a.usename::text, ', ') INTO others
  FROM pg_catalog.pg_stat_activity a
  WHERE a.datname = pg_catalog.current_database() AND a.usesysid IS NOT NULL AND a.pid <> pg_catalog.pg_backend_pid()
    AND a.pid NOT IN (SELECT active_pid FROM pg_catalog.pg_replication_slots WHERE active_pid IS NOT NULL);
  IF pg_catalog.current_setting('walkback.closes') <> 'nothing' AND others IS NOT NULL THEN
    RAISE EXCEPTION 'Others are in this database: %.', others USING HINT = 'Close it as the head of this script says; then begin again.';
  END IF;
  PERFORM FROM walkback.rollback
  WHERE id = pg_catalog.current_setting('walkback.rollback')::uuid AND fence = pg_catalog.current_setting('walkback.fence')::bigint AND state = 'open'
  FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Somebody else has taken this rollback over, or it is not open any more.' USING HINT = 'Find out who; nothing of this step was done.';
  END IF;
  INSERT INTO walkback.ledger (rollback, plan_digest, step, fence, worker)
  VALUES (pg_catalog.current_setting('walkback.rollback')::uuid, pg_catalog.current_setting('walkback.digest'), pg_catalog.current_setting('walkback.step'),
          pg_catalog.current_setting('walkback.fence')::bigint, 'psql, ' || session_user);
END
$wb$
