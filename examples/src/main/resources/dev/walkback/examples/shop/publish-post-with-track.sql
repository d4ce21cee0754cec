WITH track AS (
  INSERT INTO tracks (id, user_id, title, file_url, duration, file_size, mime_type, is_public)
  VALUES (?, ?, ?, ?, ?, ?, 'audio/mpeg', true)
  RETURNING id, user_id
)
INSERT INTO posts (id, user_id, post_type, content, track_id)
SELECT ?, user_id, 'audio', 'listen to this', id
FROM track
