INSERT INTO stillness (rollback, at, tuples, ours, counts)
VALUES (?, ?, ?::jsonb, ?::jsonb, ?::jsonb)
ON CONFLICT (rollback) DO UPDATE
   SET at = excluded.at, tuples = excluded.tuples, ours = excluded.ours, counts = excluded.counts
