INSERT INTO intent (rollback, plan_digest, step, part, what) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
