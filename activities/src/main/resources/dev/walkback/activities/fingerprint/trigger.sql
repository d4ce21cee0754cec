-- What runs by itself when a row changes, and is it switched on? A foreign key whose own trigger was switched off checks nothing: named too.
SELECT CASE WHEN g.tgisinternal THEN 'internal-trigger' ELSE 'trigger' END AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.'
         || CASE WHEN g.tgisinternal THEN concat(quote_ident(k.conname), ' ', g.tgfoid::regproc) ELSE quote_ident(g.tgname) END AS name,
       CASE WHEN NOT g.tgisinternal THEN pg_get_triggerdef(g.oid) END AS definition,
       CASE g.tgenabled WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' WHEN 'A' THEN 'always' ELSE 'yes' END AS enabled
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_constraint k ON k.oid = g.tgconstraint
 WHERE g.oid >= 16384
   AND (NOT g.tgisinternal OR g.tgenabled <> 'O')
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_trigger'::regclass AND e.objid = g.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
