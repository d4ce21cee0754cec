INSERT INTO abort (rollback, reason) VALUES (?, ?)
ON CONFLICT (rollback) DO UPDATE
SET reason = excluded.reason, asked_at = now(), answered_at = NULL
WHERE abort.answered_at IS NOT NULL
