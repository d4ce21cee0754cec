DO $wb$
DECLARE
  versions text[] := ARRAY(SELECT pg_catalog.jsonb_array_elements_text(pg_catalog.current_setting('walkback.versions')::jsonb));
  flyway boolean := pg_catalog.current_setting('walkback.tool') = 'flyway';
  found regclass := pg_catalog.to_regclass(CASE WHEN flyway THEN 'flyway_schema_history' ELSE 'schema_migrations' END);
  named name := 'version';
  missing text;
  gone bigint;
BEGIN
  -- A table that the step itself made has a name only now, and only here.
  PERFORM pg_catalog.set_config('walkback.rows', coalesce(pg_catalog.jsonb_agg(b || pg_catalog.jsonb_build_object(
    'oid', coalesce((b ->> 'oid')::bigint, pg_catalog.to_regclass(b ->> 'name')::oid::bigint))), '[]')::text, true)
  FROM pg_catalog.jsonb_array_elements(pg_catalog.current_setting('walkback.rows')::jsonb) AS b;
  IF pg_catalog.cardinality(versions) = 0 THEN
    RETURN;
  END IF;
  IF found IS NULL THEN
    RAISE EXCEPTION 'The history table of % is not on the search path of this step.', pg_catalog.current_setting('walkback.tool');
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = found AND a.attname = 'version' AND NOT a.attisdropped) THEN
    SELECT a.attname INTO STRICT named
    FROM pg_catalog.pg_index i JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
    WHERE i.indrelid = found AND i.indisprimary AND i.indnkeyatts = 1;
  END IF;
  EXECUTE pg_catalog.format('SELECT pg_catalog.string_agg(v, %L) FROM pg_catalog.unnest($1) AS v WHERE NOT EXISTS (SELECT FROM %s AS h WHERE h.%I::text = v)', ', ', found, named)
  INTO missing USING versions;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION 'The history % has no record of %.', found, missing USING HINT = 'Correct history: in the plan and print it again.';
  END IF;
  EXECUTE pg_catalog.format('DELETE FROM %s AS h WHERE h.%I::text = ANY ($1)', found, named) USING versions;
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM pg_catalog.set_config('walkback.forgotten', pg_catalog.jsonb_build_object('oid', found::oid::bigint, 'rows', gone)::text, true);
END
$wb$
