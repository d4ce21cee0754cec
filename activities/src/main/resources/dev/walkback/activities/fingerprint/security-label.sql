-- Which security labels are set?
SELECT 'security-label' AS kind,
       concat_ws(' ', i.type, i.identity, 'for', l.provider) AS name,
       l.label
  FROM pg_seclabel l
 CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) i
 WHERE coalesce(i.schema, '') !~ '^walkback(_|$)'
