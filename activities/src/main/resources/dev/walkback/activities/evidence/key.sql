SELECT wrapped FROM evidence_key WHERE rollback = ?
