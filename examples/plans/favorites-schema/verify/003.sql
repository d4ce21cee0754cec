SELECT relname AS left_behind
FROM pg_class
WHERE relnamespace = 'public'::regnamespace
  AND relname IN ('favorites', 'idx_favorites_file_id', 'idx_favorites_created_at');
