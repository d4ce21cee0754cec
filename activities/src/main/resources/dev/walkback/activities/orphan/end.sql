UPDATE rollback SET closed_at = now(), outcome = ? WHERE id = ? AND closed_at IS NULL
