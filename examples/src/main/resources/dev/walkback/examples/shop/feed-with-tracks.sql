SELECT p.id, p.content, p.track_id, t.title, p.created_at
FROM posts p
LEFT JOIN tracks t ON t.id = p.track_id
ORDER BY p.created_at DESC, p.id
LIMIT ? OFFSET ?
