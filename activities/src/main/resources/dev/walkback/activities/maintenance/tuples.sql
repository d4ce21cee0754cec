-- How many rows were written so far, table by table? Ours and temporary ones do not count.
SELECT s.relid::bigint AS relation,
       format('%I.%I', s.schemaname, s.relname) AS name,
       coalesce(s.n_tup_ins, 0) + coalesce(s.n_tup_upd, 0) + coalesce(s.n_tup_del, 0) AS tuples
  FROM pg_stat_user_tables s
 WHERE s.schemaname !~ '^walkback(_|$)'
   AND s.schemaname !~ '^pg_temp_'
