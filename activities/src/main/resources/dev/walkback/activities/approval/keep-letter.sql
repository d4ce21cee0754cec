INSERT INTO letter (nonce, by, delivery, digest, envelope, answer, expires_at, received_at, verdict)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
