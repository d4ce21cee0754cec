INSERT INTO evidence (digest, rollback, kind, body) VALUES (?, ?, ?, ?)
ON CONFLICT (digest, rollback) DO NOTHING
