SELECT workflow, run, opened_at FROM rollback WHERE target = ? AND closed_at IS NULL ORDER BY opened_at DESC LIMIT 1
