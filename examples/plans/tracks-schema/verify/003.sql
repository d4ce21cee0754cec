SELECT 'entry ' || e.id || ' names no post' AS problem
FROM playlist_tracks e
WHERE NOT EXISTS (SELECT FROM posts p WHERE p.id = e.track_id)
UNION ALL
SELECT 'no validated key from playlist_tracks to posts'
WHERE NOT EXISTS (
  SELECT FROM pg_constraint
  WHERE conrelid = 'playlist_tracks'::regclass AND conname = 'playlist_tracks_track_id_fkey'
    AND confrelid = 'posts'::regclass AND confdeltype = 'c' AND convalidated
);
