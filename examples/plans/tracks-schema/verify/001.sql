SELECT attrelid::regclass || '.' || attname AS left_behind
FROM pg_attribute
WHERE NOT attisdropped
  AND (attrelid = 'posts'::regclass AND attname = 'track_id'
    OR attrelid = 'tracks'::regclass AND attname IN ('file_size', 'mime_type'))
UNION ALL
SELECT 'constraint ' || conname
FROM pg_constraint
WHERE conrelid = 'posts'::regclass AND conname = 'posts_track_id_fkey'
UNION ALL
SELECT 'index ' || indexname
FROM pg_indexes
WHERE schemaname = 'public' AND indexname = 'idx_posts_track_id';
