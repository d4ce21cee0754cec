UPDATE rollback SET closed_at = coalesce(closed_at, now()), outcome = ? WHERE id = ?
