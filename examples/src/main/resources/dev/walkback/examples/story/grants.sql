-- Run inside the demo's database, which the owner owns. CREATE is for the schemas of Walkback, nothing else.
DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO music_owner', current_database());
  EXECUTE format(
    'GRANT CONNECT ON DATABASE %I TO music_app, walkback_observer, walkback_operator, walkback_archiver',
    current_database());
  EXECUTE format('GRANT CREATE ON DATABASE %I TO walkback_operator', current_database());
END
$$;
