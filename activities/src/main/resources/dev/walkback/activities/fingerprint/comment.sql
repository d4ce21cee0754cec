-- What do the comments say?
SELECT 'comment' AS kind,
       i.type || ' ' || i.identity AS name,
       d.description AS comment
  FROM pg_description d
 CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
 WHERE d.classoid <> 'pg_extension'::regclass
   AND (d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass AND d.objoid = 'public'::regnamespace)
   AND coalesce(i.schema, '') !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT (i.type = 'schema' AND i.identity ~ '^walkback(_|$)')
   AND i.identity !~ '\.wbq_[0-9a-f]{8}_'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
