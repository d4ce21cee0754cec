-- Which privileges on objects of PostgreSQL and of extensions were changed since these were made?
WITH granted AS (
  SELECT 'pg_class'::regclass AS class, c.oid, c.relnamespace AS namespace, c.relacl AS acl,
         CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS type, c.relowner AS owner
    FROM pg_class c WHERE c.relacl IS NOT NULL
  UNION ALL
  SELECT 'pg_proc'::regclass, p.oid, p.pronamespace, p.proacl, 'f', p.proowner FROM pg_proc p WHERE p.proacl IS NOT NULL
  UNION ALL
  SELECT 'pg_language'::regclass, l.oid, 'pg_catalog'::regnamespace, l.lanacl, 'l', l.lanowner FROM pg_language l WHERE l.lanacl IS NOT NULL
), changed AS MATERIALIZED (
  SELECT g.class, g.oid, g.acl
    FROM granted g
    LEFT JOIN pg_init_privs p ON p.classoid = g.class AND p.objoid = g.oid AND p.objsubid = 0
   WHERE (g.namespace = 'pg_catalog'::regnamespace
          OR EXISTS (SELECT FROM pg_depend e WHERE e.classid = g.class AND e.objid = g.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e'))
     AND p.initprivs IS DISTINCT FROM g.acl
     AND NOT (g.acl @> coalesce(p.initprivs, acldefault(g.type, g.owner)) AND g.acl <@ coalesce(p.initprivs, acldefault(g.type, g.owner)))
)
SELECT 'changed-privilege' AS kind,
       i.type || ' ' || i.identity AS name,
       c.acl::text[] AS grants
  FROM changed c
 CROSS JOIN LATERAL pg_identify_object(c.class, c.oid, 0) i
