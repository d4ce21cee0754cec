SELECT rollback, label, position, before, state, intended_at FROM barrier WHERE rollback = ? AND label = ? FOR UPDATE
