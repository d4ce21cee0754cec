SELECT id, title
FROM tracks
ORDER BY created_at DESC, id
LIMIT ?
