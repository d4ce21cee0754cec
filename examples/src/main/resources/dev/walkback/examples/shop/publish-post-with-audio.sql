INSERT INTO posts (id, user_id, post_type, content, audio_url, audio_filename, audio_duration, audio_file_size, audio_mime_type)
VALUES (?, ?, 'audio', 'listen to this', ?, ?, ?, ?, 'audio/mpeg')
