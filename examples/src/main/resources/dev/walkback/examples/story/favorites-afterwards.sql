-- Favourites are what people chose, so that dropping the table is not "safe", whatever its header says.
INSERT INTO favorites (file_id) SELECT id FROM files WHERE id % 6 = 0 ORDER BY id;
