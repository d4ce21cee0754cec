-- A table whose file is another one was written anew, or emptied.
SELECT k.name
FROM walkback_rehearsal.known k
JOIN pg_catalog.pg_class c ON c.oid = k.relation
WHERE k.stored AND c.relfilenode <> k.file
ORDER BY k.name COLLATE "C"
