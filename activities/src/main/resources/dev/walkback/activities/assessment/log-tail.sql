-- What are the last lines of the server's own log? Needs a grant on pg_read_file, and a server that keeps a log file.
SELECT pg_read_file(l.file, greatest(0, (pg_stat_file(l.file)).size - 65536), 65536) AS tail
  FROM (SELECT pg_current_logfile() AS file) l
 WHERE l.file IS NOT NULL
