ALTER TABLE posts DROP CONSTRAINT audio_posts_must_have_track;

COMMENT ON COLUMN posts.audio_url IS NULL;
COMMENT ON COLUMN posts.audio_filename IS NULL;
COMMENT ON COLUMN posts.audio_duration IS NULL;
COMMENT ON COLUMN posts.audio_file_size IS NULL;
COMMENT ON COLUMN posts.audio_mime_type IS NULL;
