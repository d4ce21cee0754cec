-- What is published to whom asks for it?
SELECT 'publication' AS kind,
       quote_ident(p.pubname) AS name,
       pg_get_userbyid(p.pubowner) AS owner,
       CASE WHEN p.puballtables THEN 'yes' END AS "all-tables",
       concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                 CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END) AS publishes,
       CASE WHEN p.pubviaroot THEN 'yes' END AS "via-root",
       nullif(to_jsonb(p) ->> 'pubgencols', 'n') AS "generated-columns",
       ARRAY(SELECT concat(r.prrelid::regclass, CASE WHEN r.prattrs IS NOT NULL THEN
                      (SELECT concat(' (', string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), ')') FROM pg_attribute a
                        WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) END,
                      ' WHERE ' || pg_get_expr(r.prqual, r.prrelid))
               FROM pg_publication_rel r WHERE r.prpubid = p.oid
                AND (SELECT relnamespace::regnamespace::text FROM pg_class WHERE oid = r.prrelid) !~ '^walkback(_|$)') AS tables,
       ARRAY(SELECT s.pnnspid::regnamespace::text FROM pg_publication_namespace s WHERE s.pnpubid = p.oid) AS schemas
  FROM pg_publication p
