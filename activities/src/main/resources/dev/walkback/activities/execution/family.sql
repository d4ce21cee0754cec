-- A table and all that inherit from it, partitions included: ALTER TABLE writes them anew together.
WITH RECURSIVE family AS (
  SELECT ?::bigint AS oid
  UNION
  SELECT i.inhrelid::bigint FROM family f JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid::oid
)
SELECT oid FROM family
