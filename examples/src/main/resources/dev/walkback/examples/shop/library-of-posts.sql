SELECT id, audio_filename
FROM posts
WHERE post_type = 'audio'
ORDER BY created_at DESC, id
LIMIT ?
