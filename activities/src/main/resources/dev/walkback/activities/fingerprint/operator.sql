-- Which operators, casts, collations, languages and search configurations were made here?
SELECT i.type AS kind,
       i.identity AS name,
       pg_get_userbyid(o.owner) AS owner,
       o.definition
  FROM (SELECT 'pg_operator'::regclass AS class, oid, oprowner AS owner,
               concat_ws(' ', oprcode, oprresult::regtype, oprcom::regoper, oprnegate::regoper, oprrest, oprjoin, oprcanmerge, oprcanhash) AS definition
          FROM pg_operator WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_cast'::regclass, oid, NULL, concat_ws(' ', nullif(castfunc, 0)::regprocedure, castcontext, castmethod) FROM pg_cast WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_collation'::regclass, oid, collowner,
               concat_ws(' ', collprovider, collisdeterministic, collcollate, collctype,
                         coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale')) FROM pg_collation c WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_conversion'::regclass, oid, conowner, concat_ws(' ', conforencoding, contoencoding, conproc, condefault) FROM pg_conversion WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_language'::regclass, oid, lanowner,
               concat_ws(' ', lanpltrusted, lanplcallfoid::regproc, (SELECT string_agg(a::text, ' ' ORDER BY a::text COLLATE "C") FROM unnest(lanacl) a))
          FROM pg_language WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_opfamily'::regclass, f.oid, f.opfowner,
               concat((SELECT string_agg(concat_ws(' ', a.amopstrategy, a.amopopr::regoperator, a.amoppurpose), ', ' ORDER BY a.amopstrategy, a.amopopr::regoperator::text COLLATE "C")
                         FROM pg_amop a WHERE a.amopfamily = f.oid), '; ',
                      (SELECT string_agg(concat_ws(' ', a.amprocnum, a.amproc::regprocedure), ', ' ORDER BY a.amprocnum, a.amproc::regprocedure::text COLLATE "C")
                         FROM pg_amproc a WHERE a.amprocfamily = f.oid)) FROM pg_opfamily f WHERE f.oid >= 16384
        UNION ALL
        SELECT 'pg_opclass'::regclass, oid, opcowner, concat_ws(' ', opcintype::regtype, opcdefault, nullif(opckeytype, 0)::regtype) FROM pg_opclass WHERE oid >= 16384
        UNION ALL
        SELECT 'pg_ts_config'::regclass, c.oid, c.cfgowner,
               (SELECT string_agg(concat_ws(' ', m.maptokentype, m.mapdict::regdictionary), ', ' ORDER BY m.maptokentype, m.mapseqno)
                  FROM pg_ts_config_map m WHERE m.mapcfg = c.oid) FROM pg_ts_config c WHERE c.oid >= 16384
        UNION ALL
        SELECT 'pg_ts_dict'::regclass, d.oid, d.dictowner, concat_ws(' ', t.tmplname, d.dictinitoption) FROM pg_ts_dict d JOIN pg_ts_template t ON t.oid = d.dicttemplate
         WHERE d.oid >= 16384
        UNION ALL
        SELECT 'pg_transform'::regclass, oid, NULL, concat_ws(' ', nullif(trffromsql, 0), nullif(trftosql, 0)) FROM pg_transform WHERE oid >= 16384
       ) o
 CROSS JOIN LATERAL pg_identify_object(o.class, o.oid, 0) i
 WHERE coalesce(i.schema, '') !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = o.class AND e.objid = o.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = o.class AND d.objid = o.oid AND d.deptype = 'i')
