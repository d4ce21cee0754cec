SELECT c.id, c.manifest_digest, c.taken_at
  FROM capture c
  JOIN migration_run m ON m.target = c.target AND m.run = c.run
 WHERE c.target = ? AND c.run = ? AND c.taken_lsn <= m.begun_lsn
 ORDER BY c.taken_at DESC
 LIMIT 1
