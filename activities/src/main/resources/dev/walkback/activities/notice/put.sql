INSERT INTO outbox (rollback, key, occasion, level, text, people, due)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (rollback, key) DO NOTHING
