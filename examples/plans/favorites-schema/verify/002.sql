SELECT attname AS left_behind
FROM pg_attribute
WHERE attrelid = 'files'::regclass AND NOT attisdropped AND attname = 'parent_folder'
UNION ALL
SELECT relname
FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relname = 'idx_files_parent_folder';
