INSERT INTO tracks (id) SELECT id FROM posts;
