INSERT INTO capture (id, target, run, directory, manifest_digest, taken_at, taken_lsn)
VALUES (?, ?, ?, ?, ?, ?, ?::pg_lsn)
ON CONFLICT (id) DO NOTHING
