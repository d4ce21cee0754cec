SELECT answer::text FROM rollback WHERE id = ?
