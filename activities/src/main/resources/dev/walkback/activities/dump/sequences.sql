-- How far has each sequence counted, at least? Sequences belong to no snapshot: a later dump may hold a further value.
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       pg_sequence_last_value(c.oid) AS last,
       q.seqstart AS start,
       q.seqincrement AS increment
  FROM pg_sequence q
  JOIN pg_class c ON c.oid = q.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relpersistence <> 't'
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
 ORDER BY n.nspname, c.relname
