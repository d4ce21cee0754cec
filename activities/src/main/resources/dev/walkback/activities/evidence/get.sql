SELECT body FROM evidence WHERE digest = ? AND rollback = ?
