-- Can this column be renamed out of sight, and what would it demand of new rows there?
SELECT a.attnum,
       c.relkind = 'r' AND c.relpersistence = 'p' AND NOT c.relispartition AND c.reloftype = 0
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)
         AND a.atttypid < 16384 AND a.attcollation < 16384 AND a.attgenerated = '' AS fit,
       a.attnotnull AND a.attidentity = '' AND (f.oid IS NULL OR reaching.out) AS demanding,
       reaching.out AS reaching,
       pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS fallback,
       coalesce(rule.sql, pg_catalog.format('ALTER TABLE %I.%I ALTER COLUMN %I SET NOT NULL', n.nspname, c.relname, a.attname)) AS demand
FROM pg_catalog.pg_attribute a
JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum AND a.attgenerated = ''
LEFT JOIN LATERAL (
  SELECT pg_catalog.format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, con.conname, pg_catalog.pg_get_constraintdef(con.oid)) AS sql
  FROM pg_catalog.pg_constraint con
  WHERE con.conrelid = a.attrelid AND con.contype = 'n' AND con.conkey = ARRAY[a.attnum]
) AS rule ON true
CROSS JOIN LATERAL (
  SELECT EXISTS (
    SELECT FROM pg_catalog.pg_depend d
    WHERE d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = f.oid AND d.deptype = 'n' AND d.refobjid >= 16384
      AND d.refobjid <> a.attrelid
      AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_depend own
        WHERE own.classid = d.refclassid AND own.objid = d.refobjid AND own.refobjid = a.attrelid AND own.deptype IN ('a', 'i'))) AS out
) AS reaching
WHERE a.attrelid = ?::bigint::oid AND a.attname = ? AND a.attnum > 0 AND NOT a.attisdropped
