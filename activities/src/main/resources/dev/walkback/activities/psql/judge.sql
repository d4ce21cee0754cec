DO $wb$
DECLARE
  bands jsonb := pg_catalog.current_setting('walkback.rows')::jsonb;
  forgotten jsonb := pg_catalog.current_setting('walkback.forgotten')::jsonb;
  receipt jsonb;
  wrong text;
BEGIN
  WITH band AS (
    SELECT b ->> 'relation' AS relation, b ->> 'operation' AS operation, (b ->> 'min')::bigint AS min, (b ->> 'max')::bigint AS max,
           (b ->> 'oid')::bigint AS oid, (b ->> 'before')::bigint AS before
    FROM pg_catalog.jsonb_array_elements(bands) AS b
  ), then_there AS (
    SELECT e.key::bigint AS oid, e.value FROM pg_catalog.jsonb_each(pg_catalog.current_setting('walkback.before')::jsonb) AS e
  ), now_there AS (
    SELECT c.oid::bigint AS oid, coalesce(pg_catalog.pg_partition_root(c.oid)::oid, c.oid)::bigint AS root, c.oid::regclass::text AS name,
           pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid) AS i, pg_catalog.pg_stat_get_xact_tuples_updated(c.oid) AS u,
           pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid) AS d
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
  ), touched AS (
    SELECT CASE WHEN n.oid IN (SELECT oid FROM band) THEN n.oid ELSE n.root END AS oid, pg_catalog.min(n.name) AS name, k.operation, pg_catalog.sum(k.rows) AS rows
    FROM now_there n LEFT JOIN then_there t USING (oid),
         LATERAL (VALUES ('insert', coalesce(n.i, 0) - coalesce((t.value ->> 'insert')::bigint, 0)),
                         ('update', coalesce(n.u, 0) - coalesce((t.value ->> 'update')::bigint, 0)),
                         ('delete', coalesce(n.d, 0) - coalesce((t.value ->> 'delete')::bigint, 0)
                            - CASE WHEN n.oid = (forgotten ->> 'oid')::bigint THEN (forgotten ->> 'rows')::bigint ELSE 0 END)) AS k (operation, rows)
    GROUP BY 1, 3
    HAVING pg_catalog.sum(k.rows) <> 0
  ), counted AS (
    SELECT b.*, CASE WHEN b.operation <> 'drop' THEN coalesce(t.rows, 0)
                     WHEN b.oid IS NULL OR EXISTS (SELECT FROM now_there n WHERE n.oid = b.oid) THEN 0
                     ELSE b.before END AS rows
    FROM band b LEFT JOIN touched t ON t.oid = b.oid AND t.operation = b.operation
  ), complaint AS (
    SELECT pg_catalog.format('%s %s %s, allowed %s to %s', relation, operation, rows, min, max) AS text FROM counted WHERE rows < min OR rows > max
    UNION ALL
    SELECT pg_catalog.format('%s %s %s, not named in the plan', t.name, t.operation, t.rows) FROM touched t
    WHERE NOT EXISTS (SELECT FROM band b WHERE b.oid = t.oid AND b.operation = t.operation)
    UNION ALL
    SELECT pg_catalog.format('%s is gone, not named in the plan', t.value ->> 'name') FROM then_there t
    WHERE NOT EXISTS (SELECT FROM now_there n WHERE n.oid = t.oid)
      AND NOT EXISTS (SELECT FROM band b WHERE b.operation = 'drop' AND b.oid IN (t.oid, (t.value ->> 'root')::bigint))
  )
  SELECT (SELECT coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('relation', relation, 'operation', operation, 'rows', rows)), '[]') FROM counted),
         (SELECT pg_catalog.string_agg(text, '; ') FROM complaint)
  INTO receipt, wrong;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'Step % touched other rows than its plan says: %.', pg_catalog.current_setting('walkback.step'), wrong
      USING HINT = 'Nothing of it stayed. Find out why before you go on.';
  END IF;
  PERFORM pg_catalog.set_config('walkback.receipt', receipt::text, true);
END
$wb$
