SELECT 'constraint ' || conname AS left_behind
FROM pg_constraint
WHERE conrelid = 'posts'::regclass AND conname = 'audio_posts_must_have_track'
UNION ALL
SELECT 'comment on ' || attname
FROM pg_attribute
WHERE attrelid = 'posts'::regclass AND attname LIKE 'audio\_%' AND col_description(attrelid, attnum) IS NOT NULL;
