INSERT INTO plan_file (plan_digest, path, digest, body) VALUES (?, ?, ?, ?)
ON CONFLICT (plan_digest, path) DO NOTHING
