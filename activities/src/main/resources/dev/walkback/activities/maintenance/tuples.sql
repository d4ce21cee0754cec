-- How many rows were written so far, table by table? Ours and temporary ones do not count.
SELECT quote_ident(s.schemaname) || '.' || quote_ident(s.relname) AS name,
       (SELECT quote_ident(m.nspname) || '.' || quote_ident(r.relname)
          FROM pg_class r
          JOIN pg_namespace m ON m.oid = r.relnamespace
         WHERE r.oid = coalesce(pg_partition_root(s.relid), s.relid)) AS root,
       coalesce(s.n_tup_ins, 0) + coalesce(s.n_tup_upd, 0) + coalesce(s.n_tup_del, 0) AS tuples
  FROM pg_stat_user_tables s
 WHERE s.schemaname !~ '^walkback(_|$)'
   AND s.schemaname !~ '^pg_temp_'
