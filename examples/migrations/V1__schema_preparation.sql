-- Tracks become something of their own: posts learn to point at them.
ALTER TABLE posts ADD COLUMN track_id uuid;
ALTER TABLE posts ADD CONSTRAINT posts_track_id_fkey FOREIGN KEY (track_id) REFERENCES tracks (id);
CREATE INDEX idx_posts_track_id ON posts (track_id);

ALTER TABLE tracks ADD COLUMN file_size bigint;
ALTER TABLE tracks ADD COLUMN mime_type text;
