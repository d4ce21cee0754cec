SELECT opened_at FROM rollback WHERE id = ?
