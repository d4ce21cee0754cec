INSERT INTO report (run, rollback, outcome, place, digest) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (run) DO UPDATE SET outcome = EXCLUDED.outcome, place = EXCLUDED.place, digest = EXCLUDED.digest
