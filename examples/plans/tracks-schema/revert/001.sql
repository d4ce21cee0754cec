ALTER TABLE posts DROP CONSTRAINT posts_track_id_fkey;
DROP INDEX idx_posts_track_id;
ALTER TABLE posts DROP COLUMN track_id;

ALTER TABLE tracks DROP COLUMN file_size;
ALTER TABLE tracks DROP COLUMN mime_type;
