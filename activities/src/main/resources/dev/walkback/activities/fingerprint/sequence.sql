-- How does each sequence count, and for which column? Its value is no schema.
SELECT 'sequence' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       pg_get_userbyid(c.relowner) AS owner,
       format_type(q.seqtypid, NULL) AS type,
       q.seqstart::text AS start,
       q.seqincrement::text AS increment,
       q.seqmin::text AS minimum,
       q.seqmax::text AS maximum,
       q.seqcache::text AS cache,
       CASE WHEN q.seqcycle THEN 'yes' END AS cycle,
       CASE c.relpersistence WHEN 'u' THEN 'unlogged' END AS persistence,
       quote_ident(tn.nspname) || '.' || quote_ident(tc.relname) || '.' || quote_ident(a.attname) AS "owned-by",
       CASE WHEN NOT (c.relacl @> acldefault('s', c.relowner) AND c.relacl <@ acldefault('s', c.relowner))
            THEN c.relacl::text[] END AS grants
  FROM pg_sequence q
  JOIN pg_class c ON c.oid = q.seqrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
  LEFT JOIN LATERAL (SELECT attname FROM pg_attribute WHERE attrelid = d.refobjid AND attnum = d.refobjsubid OFFSET 0) a ON true
  LEFT JOIN pg_class tc ON tc.oid = d.refobjid
  LEFT JOIN pg_namespace tn ON tn.oid = tc.relnamespace
 WHERE q.seqrelid >= 16384
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND (a.attname IS NULL OR a.attname !~ '^wbq_[0-9a-f]{8}_')
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
