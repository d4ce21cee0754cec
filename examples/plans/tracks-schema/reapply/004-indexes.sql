CREATE INDEX idx_tracks_user_id ON tracks (user_id);
CREATE INDEX idx_tracks_created_at ON tracks (created_at);
CREATE INDEX idx_tracks_is_public ON tracks (is_public);
