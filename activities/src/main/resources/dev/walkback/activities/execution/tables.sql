WITH locked AS MATERIALIZED (
  SELECT l.relation
  FROM pg_catalog.pg_locks l
  WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid()
), columns AS MATERIALIZED (
  SELECT a.attrelid, pg_catalog.array_agg(pg_catalog.format('%s:%s:%s', a.attnum, a.atttypid, a.atttypmod)) AS forms
  FROM pg_catalog.pg_attribute a
  WHERE a.attnum > 0 AND NOT a.attisdropped
  GROUP BY a.attrelid
)
SELECT c.oid::bigint AS oid,
       coalesce(pg_catalog.pg_partition_root(c.oid)::oid, c.oid)::bigint AS root,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       c.relfilenode::bigint AS file,
       CASE WHEN c.relkind = 'r' AND c.oid NOT IN (SELECT relation FROM locked) THEN pg_catalog.pg_relation_size(c.oid) END AS bytes,
       coalesce(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid), 0) AS inserted,
       coalesce(pg_catalog.pg_stat_get_xact_tuples_updated(c.oid), 0) AS updated,
       coalesce(pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid), 0) AS deleted,
       coalesce(columns.forms, '{}') AS columns
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN columns ON columns.attrelid = c.oid
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^walkback(_|$)' AND n.nspname !~ '^pg_(toast|temp)'
