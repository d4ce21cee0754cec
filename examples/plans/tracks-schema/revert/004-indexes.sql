-- Optional: the old release neither needs these indexes nor is hurt by them.
DROP INDEX idx_tracks_user_id;
DROP INDEX idx_tracks_created_at;
DROP INDEX idx_tracks_is_public;
