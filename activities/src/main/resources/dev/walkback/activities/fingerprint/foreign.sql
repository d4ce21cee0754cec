-- Which other servers are named here? Options only as digests: they may hold passwords.
SELECT 'foreign-data-wrapper' AS kind,
       quote_ident(w.fdwname) AS name,
       pg_get_userbyid(w.fdwowner) AS owner,
       concat_ws(' ', nullif(w.fdwhandler, 0), nullif(w.fdwvalidator, 0)) AS definition,
       'sha256:' || encode(sha256(convert_to(w.fdwoptions::text, getdatabaseencoding())), 'hex') AS options,
       w.fdwacl::text[] AS grants
  FROM pg_foreign_data_wrapper w
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_foreign_data_wrapper'::regclass AND e.objid = w.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
UNION ALL
SELECT 'foreign-server', quote_ident(s.srvname), pg_get_userbyid(s.srvowner), concat_ws(' ', w.fdwname, s.srvtype, s.srvversion),
       'sha256:' || encode(sha256(convert_to(s.srvoptions::text, getdatabaseencoding())), 'hex'), s.srvacl::text[]
  FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
UNION ALL
SELECT 'user-mapping', concat(quote_ident(m.usename), ' on ', quote_ident(m.srvname)), NULL, NULL, NULL, NULL
  FROM pg_user_mappings m
