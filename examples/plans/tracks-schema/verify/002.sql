-- The column is read through to_jsonb because it is gone after the last step, and this question may be asked again then.
SELECT 'post ' || p.id || ' still has a track' AS problem
FROM posts p
WHERE p.post_type = 'audio' AND to_jsonb(p) ->> 'track_id' IS NOT NULL
UNION ALL
SELECT 'post ' || p.id || ' has lost its audio'
FROM posts p
WHERE p.post_type = 'audio' AND (p.audio_url IS NULL OR p.audio_filename IS NULL)
UNION ALL
SELECT 'track ' || t.id || ' was made by the migration'
FROM tracks t
JOIN posts p ON p.post_type = 'audio' AND md5('track of ' || p.id)::uuid = t.id;
