INSERT INTO orphan AS o (run, rollback, fenced_at) VALUES (?, ?, CASE WHEN ? THEN now() END)
ON CONFLICT (run) DO UPDATE SET fenced_at = coalesce(o.fenced_at, EXCLUDED.fenced_at)
