SELECT indexname
FROM pg_indexes
WHERE schemaname = 'public' AND indexname IN ('idx_tracks_user_id', 'idx_tracks_created_at', 'idx_tracks_is_public');
