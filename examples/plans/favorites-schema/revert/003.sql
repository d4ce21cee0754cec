DROP INDEX idx_favorites_created_at;
DROP INDEX idx_favorites_file_id;
DROP TABLE favorites;
