-- What on this table reaches for something outside: it would hold that back, or act on rows out of sight.
WITH x AS (
  SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid = ?::bigint::oid
), outside AS (
  SELECT d.classid, d.objid FROM pg_catalog.pg_depend d, x
  WHERE d.deptype = 'n' AND d.refobjid >= 16384 AND d.refobjid <> x.oid
    AND NOT (d.refclassid = 'pg_catalog.pg_class'::regclass AND EXISTS (
      SELECT FROM pg_catalog.pg_depend own
      WHERE own.classid = d.refclassid AND own.objid = d.refobjid AND own.refobjid = x.oid AND own.deptype IN ('a', 'i')))
)
SELECT 1 AS turn,
       pg_catalog.format('ALTER TABLE %s DROP CONSTRAINT %I', x.name, con.conname) AS take,
       ARRAY[pg_catalog.format('ALTER TABLE %s ADD CONSTRAINT %I %s', x.name, con.conname, pg_catalog.pg_get_constraintdef(con.oid))] AS give
FROM pg_catalog.pg_constraint con, x
WHERE con.conrelid = x.oid AND con.contype IN ('f', 'c', 'x')
  AND (con.contype = 'f' AND con.confrelid <> x.oid
    OR (con.oid IN (SELECT objid FROM outside WHERE classid = 'pg_catalog.pg_constraint'::regclass)))
UNION ALL
SELECT 2, pg_catalog.format('DROP TRIGGER %I ON %s', t.tgname, x.name),
       ARRAY[pg_catalog.pg_get_triggerdef(t.oid)]
       || CASE t.tgenabled
            WHEN 'D' THEN ARRAY[pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', x.name, t.tgname)]
            WHEN 'R' THEN ARRAY[pg_catalog.format('ALTER TABLE %s ENABLE REPLICA TRIGGER %I', x.name, t.tgname)]
            WHEN 'A' THEN ARRAY[pg_catalog.format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', x.name, t.tgname)]
            ELSE ARRAY[]::text[]
          END
FROM pg_catalog.pg_trigger t, x
WHERE t.tgrelid = x.oid AND NOT t.tgisinternal AND NOT pg_catalog.starts_with(t.tgname, ?)
UNION ALL
SELECT 3, pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', x.name, a.attname),
       ARRAY[pg_catalog.format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT %s', x.name, a.attname, pg_catalog.pg_get_expr(f.adbin, f.adrelid))]
FROM pg_catalog.pg_attrdef f
JOIN x ON x.oid = f.adrelid
JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum
WHERE f.oid IN (SELECT objid FROM outside WHERE classid = 'pg_catalog.pg_attrdef'::regclass)
UNION ALL
SELECT 4, pg_catalog.format('DROP INDEX %I.%I', n.nspname, i.relname), ARRAY[pg_catalog.pg_get_indexdef(i.oid)]
FROM pg_catalog.pg_index ix
JOIN x ON x.oid = ix.indrelid
JOIN pg_catalog.pg_class i ON i.oid = ix.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = i.relnamespace
WHERE i.oid IN (SELECT objid FROM outside WHERE classid = 'pg_catalog.pg_class'::regclass)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint con WHERE con.conindid = i.oid AND con.conrelid = ix.indrelid)
ORDER BY turn, take
