DROP INDEX idx_files_parent_folder;
ALTER TABLE files DROP COLUMN parent_folder;
