SELECT id, content, audio_filename, created_at
FROM posts
ORDER BY created_at DESC, id
LIMIT ? OFFSET ?
