SELECT 'playlist entry ' || e.id AS orphan
FROM playlist_tracks e
WHERE NOT EXISTS (SELECT FROM posts p WHERE p.id = e.track_id AND p.post_type = 'audio')
   OR NOT EXISTS (SELECT FROM playlists l WHERE l.id = e.playlist_id)
UNION ALL
SELECT 'audio post ' || p.id
FROM posts p
WHERE p.post_type = 'audio' AND p.audio_url IS NULL
UNION ALL
SELECT 'track ' || t.id
FROM tracks t
WHERE NOT EXISTS (SELECT FROM users u WHERE u.id = t.user_id);
