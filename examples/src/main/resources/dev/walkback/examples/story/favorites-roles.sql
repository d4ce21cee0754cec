-- Run inside the library's database, which its owner is given. Walkback's logins exist already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'midi_owner') THEN
    CREATE ROLE midi_owner NOLOGIN;
  END IF;
  IF current_setting('server_version_num')::int >= 160000 THEN
    EXECUTE 'GRANT midi_owner TO walkback_operator WITH INHERIT FALSE, SET TRUE';
  ELSE
    GRANT midi_owner TO walkback_operator;
  END IF;
  EXECUTE format('ALTER DATABASE %I OWNER TO midi_owner', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO walkback_observer, walkback_operator, walkback_archiver', current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO walkback_operator', current_database());
END
$$;
