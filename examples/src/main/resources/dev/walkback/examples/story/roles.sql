-- Who is who around the demo's database. Nobody here is a superuser; passwords are set afterwards, hashed by the client.
DO $$
DECLARE
  login text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'music_owner') THEN
    CREATE ROLE music_owner NOLOGIN;
  END IF;
  FOREACH login IN ARRAY ARRAY['music_app', 'walkback_observer', 'walkback_operator', 'walkback_archiver'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = login) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', login);
    END IF;
  END LOOP;

  -- The operator acts as the owner, and from 16 on only after saying so.
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE 'GRANT music_owner TO walkback_operator WITH INHERIT FALSE, SET TRUE';
  ELSE
    GRANT music_owner TO walkback_operator;
  END IF;
END
$$;

GRANT pg_signal_backend TO walkback_operator;
GRANT pg_read_all_stats, pg_read_all_data TO walkback_observer;
GRANT pg_read_all_data TO walkback_archiver;
