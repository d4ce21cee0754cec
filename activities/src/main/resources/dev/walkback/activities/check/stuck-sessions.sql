-- How many sessions here have waited long for another?
SELECT count(*)
  FROM pg_stat_activity
 WHERE datname = current_database()
   AND cardinality(pg_blocking_pids(pid)) > 0
   AND clock_timestamp() - query_start > interval '30 s'
