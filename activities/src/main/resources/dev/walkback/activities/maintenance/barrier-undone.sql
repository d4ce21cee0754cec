UPDATE barrier SET state = 'undone', undone_at = ? WHERE rollback = ? AND label = ?
