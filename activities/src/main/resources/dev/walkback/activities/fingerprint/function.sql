-- What does each function do, as whom, and who may call it?
SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
       pg_get_userbyid(p.proowner) AS owner,
       l.lanname AS language,
       pg_get_function_result(p.oid) AS result,
       CASE WHEN p.prosecdef THEN 'definer' ELSE 'invoker' END AS security,
       CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
       CASE WHEN p.proisstrict THEN 'yes' END AS strict,
       CASE WHEN p.proleakproof THEN 'yes' END AS leakproof,
       CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' END AS parallel,
       CASE WHEN p.prokind = 'w' THEN 'yes' END AS window,
       concat_ws(' ', p.procost, nullif(p.prorows, 0), nullif(p.prosupport, 0)) AS estimate,
       p.proconfig AS settings,
       pg_get_function_arguments(p.oid) AS arguments,
       CASE WHEN p.prokind <> 'a' THEN 'sha256:' || encode(sha256(convert_to(concat(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), p.probin, (SELECT string_agg(format_type(y, NULL), ',') FROM unnest(p.protrftypes) y)), getdatabaseencoding())), 'hex')
            ELSE (SELECT concat_ws(' ', g.aggkind, g.aggtransfn, g.aggtranstype::regtype, g.aggfinalfn, g.aggcombinefn, g.aggserialfn, g.aggdeserialfn,
                    g.aggmtransfn, g.aggminvtransfn, g.aggmfinalfn, g.aggsortop::regoper, g.aggfinalextra, g.aggfinalmodify, quote_nullable(g.agginitval))
                    FROM pg_aggregate g WHERE g.aggfnoid = p.oid) END AS definition,
       CASE WHEN NOT (p.proacl @> acldefault('f', p.proowner) AND p.proacl <@ acldefault('f', p.proowner))
            THEN p.proacl::text[] END AS grants
  FROM pg_proc p
  JOIN pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_language l ON l.oid = p.prolang
 WHERE p.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_proc'::regclass AND i.objid = p.oid AND i.deptype = 'i')
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
