-- What stood before the first act is never overwritten by what stands after it.
INSERT INTO barrier (rollback, label, position, before, before_digest, state, intended_at)
VALUES (?, ?, ?, ?, ?, 'intended', ?)
ON CONFLICT (rollback, label) DO UPDATE
   SET position = excluded.position, before = excluded.before,
       before_digest = excluded.before_digest, state = 'intended',
       intended_at = excluded.intended_at, set_at = NULL, undone_at = NULL
 WHERE barrier.state = 'undone'
