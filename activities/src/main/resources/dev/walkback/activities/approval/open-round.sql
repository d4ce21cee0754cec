INSERT INTO gate (rollback, run, gate, round, nonce, asked, checkpoint, opened_at, closes_at)
VALUES (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)
ON CONFLICT (rollback, run, gate, round) DO NOTHING
