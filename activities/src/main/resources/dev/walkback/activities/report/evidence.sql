SELECT kind, digest FROM evidence WHERE rollback = ? ORDER BY kept_at, kind, digest
