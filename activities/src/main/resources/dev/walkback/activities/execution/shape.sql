WITH key AS (
  SELECT i.indkey[0 : i.indnkeyatts - 1] AS columns
  FROM pg_catalog.pg_index i
  WHERE i.indrelid = ?::bigint::oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
    AND NOT EXISTS (
      SELECT FROM pg_catalog.unnest(i.indkey[0 : i.indnkeyatts - 1]) AS k (number)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
      WHERE NOT a.attnotnull)
  ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid
  LIMIT 1
), att AS (
  SELECT a.attnum, a.attname, coalesce(h.name, a.attname) AS label, a.attgenerated <> '' AS generated, a.attidentity = 'a' AS identity,
         pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.atttypid < 16384 AS plain,
         a.attnum = ANY ((SELECT columns FROM key)::smallint[]) IS TRUE AS keyed
  FROM pg_catalog.pg_attribute a
  LEFT JOIN {schema}.hidden h ON h.relid = a.attrelid AND h.hidden = a.attname AND NOT h.undone
  WHERE a.attrelid = ?::bigint::oid AND a.attnum > 0 AND NOT a.attisdropped
)
SELECT c.oid::bigint AS oid,
       pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,
       pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       coalesce((SELECT columns FROM key)::smallint[], '{}')::text AS key_columns,
       pg_catalog.format('pg_catalog.jsonb_object(ARRAY[%s]::text[], ARRAY[%s]::text[])',
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(label), ',' ORDER BY attnum) FROM att),
         (SELECT pg_catalog.string_agg(pg_catalog.format('t.%I::text', attname), ',' ORDER BY attnum) FROM att)) AS image,
       CASE WHEN EXISTS (SELECT FROM key) THEN pg_catalog.format('pg_catalog.jsonb_object(ARRAY[%s]::text[], ARRAY[%s]::text[])',
         (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(attname), ',' ORDER BY attnum) FROM att WHERE keyed),
         (SELECT pg_catalog.string_agg(pg_catalog.format('t.%I::text', attname), ',' ORDER BY attnum) FROM att WHERE keyed)) ELSE 'NULL::jsonb' END AS key,
       (SELECT pg_catalog.string_agg(
          CASE WHEN plain THEN pg_catalog.format('t.%I = (p.key ->> %L)::%s', attname, attname, type)
               ELSE pg_catalog.format('t.%I::text = p.key ->> %L', attname, attname) END, ' AND ' ORDER BY attnum)
        FROM att WHERE keyed) AS match,
       ARRAY(SELECT label FROM att ORDER BY attnum) AS labels,
       (SELECT pg_catalog.string_agg(pg_catalog.format('%I', attname), ',' ORDER BY attnum) FROM att WHERE NOT generated) AS columns,
       (SELECT pg_catalog.string_agg(pg_catalog.format('(p.row ->> %L)::%s', label, type), ',' ORDER BY attnum) FROM att WHERE NOT generated) AS fields,
       (SELECT pg_catalog.string_agg(
          pg_catalog.format('%I = CASE WHEN pg_catalog.jsonb_exists(p.row, %L) THEN (p.row ->> %L)::%s ELSE t.%I END', attname, label, label, type, attname),
          ',' ORDER BY attnum)
        FROM att WHERE NOT generated AND NOT identity AND NOT keyed) AS sets
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.oid = ?::bigint::oid
