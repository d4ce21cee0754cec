-- Roughly how many rows does each table hold? Estimates: counting would weigh on a server in trouble.
SELECT quote_ident(s.schemaname) || '.' || quote_ident(s.relname) AS name,
       s.n_live_tup AS rows
  FROM pg_stat_user_tables s
 WHERE s.schemaname !~ '^walkback(_|$)'
   AND s.schemaname !~ '^pg_temp_'
 ORDER BY 1
