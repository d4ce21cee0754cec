-- Every relation of the user as it stands before a step: a name stays readable although the step drops or moves its bearer.
INSERT INTO walkback_rehearsal.known (relation, name, file, stored)
SELECT c.oid,
       pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
       c.relfilenode,
       c.relkind IN ('r', 'm')
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm', 'v', 'f')
  AND c.relpersistence <> 't'
  AND n.nspname !~ '^(pg_|information_schema$|walkback(_|$))'
