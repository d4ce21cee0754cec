-- Which foreign keys are there, are they validated, and which rows would break them? Operators are the key's own.
SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name,
       k.conname AS key,
       k.convalidated AS validated,
       coalesce(to_jsonb(k) ->> 'conperiod', 'false') = 'true' AS temporal,
       format('SELECT count(*) FROM %s%I.%I c WHERE (%s) AND NOT EXISTS (SELECT FROM %s%I.%I f WHERE %s)',
              CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END, n.nspname, c.relname,
              string_agg(format('c.%I IS NOT NULL', ca.attname), CASE WHEN k.confmatchtype = 'f' THEN ' OR ' ELSE ' AND ' END ORDER BY p.place),
              CASE WHEN r.relkind = 'p' THEN '' ELSE 'ONLY ' END, m.nspname, r.relname,
              string_agg(format('f.%I OPERATOR(%I.%s) c.%I', ra.attname, onsp.nspname, o.oprname, ca.attname), ' AND ' ORDER BY p.place)) AS dangling
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class r ON r.oid = k.confrelid
  JOIN pg_namespace m ON m.oid = r.relnamespace
 CROSS JOIN LATERAL unnest(k.conkey, k.confkey, k.conpfeqop) WITH ORDINALITY AS p (own, theirs, equals, place)
  JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = p.own
  JOIN pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = p.theirs
  JOIN pg_operator o ON o.oid = p.equals
  JOIN pg_namespace onsp ON onsp.oid = o.oprnamespace
 WHERE k.contype = 'f'
   AND k.conparentid = 0
   AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
 GROUP BY k.oid, n.nspname, c.relname, c.relkind, k.conname, k.convalidated, k.confmatchtype, m.nspname, r.relname, r.relkind, to_jsonb(k) ->> 'conperiod'
 ORDER BY 1, 2
