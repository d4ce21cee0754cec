SELECT 1 FROM report WHERE run = ?
