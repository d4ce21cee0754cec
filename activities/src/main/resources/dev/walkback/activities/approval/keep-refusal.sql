INSERT INTO refusal (rollback, run, gate, round, delivery, digest, code, by, received_at, verdict)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)
