INSERT INTO probe (rollback, slice, at, health, observed) VALUES (?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING
