INSERT INTO migration_run (target, run, begun_at, begun_lsn)
VALUES (?, ?, ?, ?::pg_lsn)
ON CONFLICT (target, run) DO NOTHING
