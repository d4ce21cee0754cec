-- What elsewhere leans on this table and goes with it under CASCADE: foreign keys, then views from the nearest on.
WITH RECURSIVE views AS (
  SELECT r.ev_class AS oid, 1 AS depth
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
  WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = ?::bigint::oid AND r.ev_class <> d.refobjid
  UNION
  SELECT r.ev_class, v.depth + 1
  FROM views v
  JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = v.oid
  JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = d.objid
  WHERE r.ev_class <> v.oid AND v.depth < 50
)
SELECT 1000 AS turn, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
       pg_catalog.format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', n.nspname, c.relname, con.conname, pg_catalog.pg_get_constraintdef(con.oid)) AS give
FROM pg_catalog.pg_constraint con
JOIN pg_catalog.pg_class c ON c.oid = con.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE con.contype = 'f' AND con.confrelid = ?::bigint::oid AND con.conrelid <> con.confrelid AND con.conparentid = 0
UNION ALL
SELECT max(v.depth), pg_catalog.pg_get_userbyid(c.relowner),
       pg_catalog.format('CREATE VIEW %I.%I%s AS %s', n.nspname, c.relname,
         CASE WHEN c.reloptions IS NULL THEN '' ELSE ' WITH (' || pg_catalog.array_to_string(c.reloptions, ', ') || ')' END,
         pg_catalog.pg_get_viewdef(c.oid))
FROM views v
JOIN pg_catalog.pg_class c ON c.oid = v.oid AND c.relkind = 'v'
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
GROUP BY c.oid, n.nspname
ORDER BY turn, give
