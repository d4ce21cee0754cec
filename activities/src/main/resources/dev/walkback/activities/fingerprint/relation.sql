-- Which tables, views and composite types are there, and how are they kept and guarded?
SELECT 'relation' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view'
            WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END AS type,
       pg_get_userbyid(c.relowner) AS owner,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       CASE WHEN c.relrowsecurity THEN 'on' END AS "row-security",
       CASE WHEN c.relforcerowsecurity THEN 'forced' END AS "row-security-for-owner",
       CASE WHEN c.relkind IN ('r', 'p', 'm') THEN
            CASE c.relreplident WHEN 'n' THEN 'nothing' WHEN 'f' THEN 'full' WHEN 'i' THEN 'index' END END AS "replica-identity",
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS "partition-key",
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS "partition-bound",
       i.parents AS "inherits-from",
       CASE WHEN c.reloftype <> 0 THEN c.reloftype::regtype::text END AS "of-type",
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS definition,
       CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN 'no' END AS populated,
       c.reloptions AS options,
       t.reloptions AS "toast-options",
       CASE WHEN a.amname <> 'heap' THEN a.amname END AS "access-method",
       s.spcname AS tablespace,
       CASE WHEN c.relkind = 'f' THEN (SELECT quote_ident(fs.srvname) FROM pg_foreign_table ft JOIN pg_foreign_server fs ON fs.oid = ft.ftserver
             WHERE ft.ftrelid = c.oid) END AS "foreign-server",
       CASE WHEN c.relkind = 'f' THEN (SELECT ft.ftoptions FROM pg_foreign_table ft WHERE ft.ftrelid = c.oid) END AS "foreign-options",
       CASE WHEN NOT (c.relacl @> acldefault('r', c.relowner) AND c.relacl <@ acldefault('r', c.relowner))
            THEN c.relacl::text[] END AS grants
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
  LEFT JOIN pg_am a ON a.oid = c.relam
  LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
  LEFT JOIN (SELECT inhrelid, string_agg(inhparent::regclass::text, ', ' ORDER BY inhseqno) AS parents FROM pg_inherits GROUP BY inhrelid) i
       ON i.inhrelid = c.oid
 WHERE c.oid >= 16384
   AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
