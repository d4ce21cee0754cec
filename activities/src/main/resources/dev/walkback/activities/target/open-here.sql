SELECT id FROM rollback WHERE target = ? AND closed_at IS NULL ORDER BY opened_at LIMIT 1
