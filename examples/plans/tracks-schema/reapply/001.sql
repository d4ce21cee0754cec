-- The columns may be back already, out of quarantine and with what they held.
ALTER TABLE posts ADD COLUMN IF NOT EXISTS track_id uuid;
ALTER TABLE posts ADD CONSTRAINT posts_track_id_fkey FOREIGN KEY (track_id) REFERENCES tracks (id);
CREATE INDEX idx_posts_track_id ON posts (track_id);

ALTER TABLE tracks ADD COLUMN IF NOT EXISTS file_size bigint;
ALTER TABLE tracks ADD COLUMN IF NOT EXISTS mime_type text;
