SELECT answer::text FROM rollback WHERE run = ?
