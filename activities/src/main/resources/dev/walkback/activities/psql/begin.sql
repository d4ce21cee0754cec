DO $wb$
DECLARE
  mine walkback.rollback;
  token bigint;
  wanted text := pg_catalog.replace(pg_catalog.current_setting('walkback.phrase'), '{database}', pg_catalog.current_database());
BEGIN
  IF pg_catalog.pg_is_in_recovery() THEN
    RAISE EXCEPTION 'This server is a standby.' USING HINT = 'Connect to the primary.';
  END IF;
  IF NOT EXISTS (SELECT FROM walkback.registration WHERE target = pg_catalog.current_setting('walkback.target')) THEN
    RAISE EXCEPTION 'This database is not registered as target %.', pg_catalog.current_setting('walkback.target')
      USING HINT = 'Look at the host and database you gave psql; this plan is for no other target.';
  END IF;
  IF pg_catalog.current_setting('walkback.said') IS DISTINCT FROM wanted THEN
    RAISE EXCEPTION 'Nothing was done: the phrase was not typed.' USING HINT = pg_catalog.format('Begin psql with -v phrase=''%s''', wanted);
  END IF;
  SELECT * INTO mine FROM walkback.rollback WHERE state <> 'closed';
  IF mine.plan_digest <> pg_catalog.current_setting('walkback.digest') OR mine.state <> 'open' THEN
    RAISE EXCEPTION 'Rollback % of another plan, or one that was aborted, stands open here (%).', left(mine.id::text, 8), mine.workflow_id
      USING HINT = 'End that one first, with hand-over.';
  END IF;
  IF mine.id IS NULL THEN
    INSERT INTO walkback.rollback (id, registration, system_identifier, database_oid, workflow_id, plan_digest, fence, state, opened_at)
    SELECT pg_catalog.gen_random_uuid(), r.id, (SELECT system_identifier::text FROM pg_catalog.pg_control_system()), d.oid,
           'by hand, psql', pg_catalog.current_setting('walkback.digest'), 0, 'open', pg_catalog.clock_timestamp()
    FROM walkback.registration r, pg_catalog.pg_database d
    WHERE d.datname = pg_catalog.current_database()
    RETURNING * INTO mine;
  END IF;
  -- A worker that is not as dead as it seemed must not go on beside us.
  token := pg_catalog.nextval('walkback.token');
  PERFORM pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
  WHERE pg_catalog.starts_with(application_name, 'wb/' || left(mine.id::text, 8) || '/') AND pid <> pg_catalog.pg_backend_pid();
  UPDATE walkback.rollback SET fence = token WHERE id = mine.id AND fence < token;
  PERFORM pg_catalog.set_config('walkback.rollback', mine.id::text, false), pg_catalog.set_config('walkback.fence', token::text, false);
END
$wb$;
