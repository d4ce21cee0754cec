SELECT rollback, label, position, before, state, intended_at FROM barrier
 WHERE state <> 'undone' ORDER BY intended_at, rollback, position
