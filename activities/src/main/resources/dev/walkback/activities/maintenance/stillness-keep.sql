INSERT INTO stillness (rollback, at, tuples, ours, counts, uncounted)
VALUES (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)
ON CONFLICT (rollback) DO UPDATE
   SET at = excluded.at, tuples = excluded.tuples, ours = excluded.ours, counts = excluded.counts,
       uncounted = excluded.uncounted
