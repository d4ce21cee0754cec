SELECT id FROM rollback WHERE run = ? UNION SELECT rollback FROM report WHERE run = ?
