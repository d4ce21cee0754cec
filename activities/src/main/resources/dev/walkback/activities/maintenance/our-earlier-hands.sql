-- Which sessions of an earlier attempt at this barrier are still there?
SELECT a.pid
  FROM pg_stat_activity a
 WHERE a.usename = session_user
   AND a.application_name LIKE ?
   AND a.pid <> pg_backend_pid()
