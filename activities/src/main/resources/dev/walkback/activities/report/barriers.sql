SELECT label, state, set_at, undone_at FROM barrier WHERE rollback = ? ORDER BY position, label
