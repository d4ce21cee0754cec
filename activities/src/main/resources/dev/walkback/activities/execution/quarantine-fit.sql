-- Can this table be moved out of sight whole? Not if it is part of others, or if a type, rule or policy would be held with it.
SELECT c.relkind = 'r' AND c.relpersistence = 'p' AND NOT c.relispartition AND c.reloftype = 0 AND NOT c.relhasrules AND NOT c.relhassubclass
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i WHERE i.inhrelid = c.oid OR i.inhparent = c.oid)
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid)
   AND NOT EXISTS (
     SELECT FROM pg_catalog.pg_attribute a
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       AND (a.atttypid >= 16384 OR a.attgenerated <> '' OR a.attcollation >= 16384))
FROM pg_catalog.pg_class c
WHERE c.oid = ?::bigint::oid
