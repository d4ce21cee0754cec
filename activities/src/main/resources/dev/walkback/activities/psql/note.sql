DO $wb$
DECLARE
  band jsonb;
  bands jsonb := '[]';
  found regclass;
  rows bigint;
BEGIN
  FOR band IN SELECT * FROM pg_catalog.jsonb_array_elements(pg_catalog.current_setting('walkback.rows')::jsonb) LOOP
    found := pg_catalog.to_regclass(band ->> 'name');
    rows := 0;
    IF band ->> 'operation' = 'drop' AND found IS NOT NULL THEN
      EXECUTE pg_catalog.format('SELECT count(*) FROM %s', found) INTO rows;
    END IF;
    bands := bands || pg_catalog.jsonb_build_array(band || pg_catalog.jsonb_build_object('oid', found::oid::bigint, 'before', rows));
  END LOOP;
  PERFORM pg_catalog.set_config('walkback.rows', bands::text, true), pg_catalog.set_config('walkback.forgotten', '{}', true),
    pg_catalog.set_config('walkback.before', coalesce(pg_catalog.jsonb_object_agg(c.oid::text, pg_catalog.jsonb_build_object(
      'root', coalesce(pg_catalog.pg_partition_root(c.oid)::oid, c.oid)::bigint, 'name', c.oid::regclass::text,
      'insert', pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid), 'update', pg_catalog.pg_stat_get_xact_tuples_updated(c.oid),
      'delete', pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid))), '{}')::text, true)
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))';
END
$wb$
