-- Which enumerations, domains, ranges and base types are there? Labels keep their order.
SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'base-type' END AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(t.typname) AS name,
       pg_get_userbyid(t.typowner) AS owner,
       CASE t.typtype
         WHEN 'e' THEN (SELECT string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid)
         WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod)
         WHEN 'r' THEN (SELECT concat_ws(' ', format_type(r.rngsubtype, NULL), r.rngcollation::regcollation, (SELECT o.opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc),
                          r.rngcanonical, r.rngsubdiff, r.rngmultitypid::regtype) FROM pg_range r WHERE r.rngtypid = t.oid)
         ELSE concat_ws(' ', t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin, t.typmodout, t.typanalyze, t.typlen, t.typbyval,
                        t.typalign, t.typstorage, t.typcategory, t.typispreferred, t.typdelim, t.typisdefined) END AS definition,
       t.typdefault AS "default",
       CASE WHEN t.typnotnull THEN 'yes' END AS "not-null",
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text END AS collation,
       CASE WHEN NOT (t.typacl @> acldefault('T', t.typowner) AND t.typacl <@ acldefault('T', t.typowner)) THEN t.typacl::text[] END AS grants
  FROM pg_type t
  JOIN pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_type b ON b.oid = t.typbasetype
 WHERE t.oid >= 16384
   AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'b' AND t.typsubscript::oid <> 'array_subscript_handler'::regproc)
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
