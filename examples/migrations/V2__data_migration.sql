-- Every audio post gets a track with its owner and its date. The id is derived, so that two runs agree.
--
-- Two mistakes of this release are here, as they were shipped:
--   the title is what stands before the extension, and a file name without one leaves no title at all;
--   posts find their track by its URL, so that a repost finds the track of somebody else.
INSERT INTO tracks (id, user_id, title, file_url, duration, file_size, mime_type, is_public, created_at, updated_at)
SELECT md5('track of ' || id)::uuid, user_id, substring(audio_filename FROM '^(.+)[.][^.]+$'), audio_url, audio_duration,
       audio_file_size, audio_mime_type, true, created_at, updated_at
FROM posts
WHERE post_type = 'audio';

UPDATE posts p
SET track_id = first.id
FROM (SELECT DISTINCT ON (file_url) file_url, id FROM tracks ORDER BY file_url, created_at, id) AS first
WHERE first.file_url = p.audio_url AND p.post_type = 'audio';
