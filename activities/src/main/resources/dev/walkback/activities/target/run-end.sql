UPDATE migration_run SET ended_at = ?, ended_lsn = ?::pg_lsn
 WHERE target = ? AND run = ? AND ended_at IS NULL
