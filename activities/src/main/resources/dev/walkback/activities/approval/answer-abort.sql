UPDATE abort SET answered_at = ? WHERE rollback = ? AND answered_at IS NULL
