SELECT attname FROM pg_attribute WHERE attrelid = 'tracks'::regclass AND attname = 'artist';
