ALTER TABLE files ADD COLUMN IF NOT EXISTS parent_folder text;
UPDATE files SET parent_folder = substring(filepath FROM '^.*/([^/]+)/[^/]+$') WHERE parent_folder IS NULL;
CREATE INDEX idx_files_parent_folder ON files (parent_folder);
