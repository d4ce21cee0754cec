UPDATE barrier SET state = 'set', set_at = ? WHERE rollback = ? AND label = ?
