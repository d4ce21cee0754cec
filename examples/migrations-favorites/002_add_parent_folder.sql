-- This one forgot to record itself; nothing in the history knows that it ran.
ALTER TABLE files ADD COLUMN parent_folder text;
UPDATE files SET parent_folder = substring(filepath FROM '^.*/([^/]+)/[^/]+$');
CREATE INDEX idx_files_parent_folder ON files (parent_folder);
