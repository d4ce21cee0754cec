-- Which sequences are there, and which columns take their values from them?
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       q.seqincrement AS increment,
       q.seqcycle AS cycles,
       coalesce(array_agg(quote_ident(tn.nspname) || '.' || quote_ident(t.relname) ORDER BY t.oid, a.attnum) FILTER (WHERE t.oid IS NOT NULL), '{}') AS tables,
       coalesce(array_agg(quote_ident(a.attname) ORDER BY t.oid, a.attnum) FILTER (WHERE t.oid IS NOT NULL), '{}') AS columns
  FROM pg_sequence q
  JOIN pg_class c ON c.oid = q.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN (SELECT objid AS sequence, refobjid AS relation, refobjsubid::int AS attribute
               FROM pg_depend
              WHERE classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i') AND refobjsubid > 0
              UNION
             SELECT d.refobjid, e.adrelid, e.adnum
               FROM pg_depend d
               JOIN pg_attrdef e ON e.oid = d.objid
              WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass) u ON u.sequence = c.oid
  LEFT JOIN pg_class t ON t.oid = u.relation AND t.relkind IN ('r', 'p')
  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.attribute
 WHERE c.relpersistence <> 't'
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
 GROUP BY n.nspname, c.relname, q.seqincrement, q.seqcycle
 ORDER BY 1
