DELETE FROM stall WHERE rollback = ?
