-- As the migration did it, mistakes and all, so that the release finds what it left. Its ids are derived from the posts,
-- therefore they come out the same; a track that is back already stays as it is.
INSERT INTO tracks (id, user_id, title, file_url, duration, file_size, mime_type, is_public, created_at, updated_at)
SELECT md5('track of ' || p.id)::uuid, p.user_id, substring(p.audio_filename FROM '^(.+)[.][^.]+$'), p.audio_url,
       p.audio_duration, p.audio_file_size, p.audio_mime_type, true, p.created_at, p.updated_at
FROM posts p
WHERE p.post_type = 'audio'
  AND NOT EXISTS (SELECT FROM tracks t WHERE t.file_url = p.audio_url AND t.user_id = p.user_id)
ON CONFLICT (id) DO NOTHING;

UPDATE posts p
SET track_id = first.id
FROM (SELECT DISTINCT ON (file_url) file_url, id FROM tracks ORDER BY file_url, created_at, id) AS first
WHERE first.file_url = p.audio_url AND p.post_type = 'audio' AND p.track_id IS NULL;
