-- Which rewrite rules, extended statistics and event triggers work in the background?
SELECT 'rule' AS kind,
       quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(r.rulename) AS name,
       NULL AS owner,
       pg_get_ruledef(r.oid) AS definition,
       CASE r.ev_enabled WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' ELSE 'always' END AS enabled
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE r.rulename <> '_RETURN'
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_rewrite'::regclass AND e.objid = r.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
UNION ALL
SELECT 'statistics', quote_ident(n.nspname) || '.' || quote_ident(s.stxname), pg_get_userbyid(s.stxowner), pg_get_statisticsobjdef(s.oid),
       CASE WHEN s.stxstattarget >= 0 THEN 'target ' || s.stxstattarget END
  FROM pg_statistic_ext s
  JOIN pg_namespace n ON n.oid = s.stxnamespace
 WHERE n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
UNION ALL
SELECT 'event-trigger', quote_ident(t.evtname), pg_get_userbyid(t.evtowner), concat_ws(' ', t.evtevent, array_to_string(t.evttags, ', '), t.evtfoid::regprocedure),
       CASE t.evtenabled WHEN 'O' THEN 'yes' WHEN 'D' THEN 'no' WHEN 'R' THEN 'on replicas' ELSE 'always' END
  FROM pg_event_trigger t
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_event_trigger'::regclass AND e.objid = t.oid AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
