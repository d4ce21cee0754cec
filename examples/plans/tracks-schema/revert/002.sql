-- Posts written since keep their audio in their track only: it goes back into the post.
UPDATE posts p
SET audio_url = coalesce(p.audio_url, t.file_url),
    audio_filename = coalesce(p.audio_filename, t.title, substring(t.file_url FROM '[^/]+$')),
    audio_duration = coalesce(p.audio_duration, t.duration),
    audio_file_size = coalesce(p.audio_file_size, t.file_size),
    audio_mime_type = coalesce(p.audio_mime_type, t.mime_type),
    track_id = NULL
FROM tracks t
WHERE t.id = p.track_id AND p.post_type = 'audio';

-- The migration's tracks go, and only those: not there in the capture, and made from a post of the capture.
-- No date decides here: a track made from a post carries the date of the post, and people's uploads lie between.
DELETE FROM tracks t
WHERE NOT EXISTS (SELECT FROM before_tracks b WHERE b.id = t.id)
  AND EXISTS (SELECT FROM before_posts b WHERE b.post_type = 'audio' AND md5('track of ' || b.id)::uuid = t.id);
