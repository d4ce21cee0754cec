-- No audio post without a track any more; the old columns stay, and say that nobody should use them.
ALTER TABLE posts ADD CONSTRAINT audio_posts_must_have_track CHECK (post_type <> 'audio' OR track_id IS NOT NULL);

COMMENT ON COLUMN posts.audio_url IS 'deprecated: tracks.file_url';
COMMENT ON COLUMN posts.audio_filename IS 'deprecated: tracks.title';
COMMENT ON COLUMN posts.audio_duration IS 'deprecated: tracks.duration';
COMMENT ON COLUMN posts.audio_file_size IS 'deprecated: tracks.file_size';
COMMENT ON COLUMN posts.audio_mime_type IS 'deprecated: tracks.mime_type';

CREATE INDEX idx_tracks_user_id ON tracks (user_id);
CREATE INDEX idx_tracks_created_at ON tracks (created_at);
CREATE INDEX idx_tracks_is_public ON tracks (is_public);
