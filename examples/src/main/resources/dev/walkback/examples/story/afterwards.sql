-- What people do on the migrated database before anybody notices: none of it may vanish unseen.
-- Forty uploads without a post.
INSERT INTO tracks (id, user_id, title, file_url, duration, file_size, mime_type, is_public)
SELECT md5('late upload ' || n)::uuid, 1 + n * 11 % 400, 'Late take ' || n,
       'https://cdn.music.example/uploads/' || md5('late upload ' || n) || '.flac', 100 + n, 9000000 + n, 'audio/flac', false
FROM generate_series(1, 40) AS n;

-- Thirty audio posts in the new style: the audio is in the track alone. Ten of them post an upload from above.
INSERT INTO tracks (id, user_id, title, file_url, duration, file_size, mime_type, is_public)
SELECT md5('late track ' || n)::uuid, 1 + n * 13 % 400, 'Late song ' || n,
       'https://cdn.music.example/audio/' || md5('late track ' || n) || '.mp3', 120 + n, 2000000 + n, 'audio/mpeg', true
FROM generate_series(1, 20) AS n;

INSERT INTO posts (id, user_id, post_type, content, track_id)
SELECT md5('late post ' || n)::uuid, t.user_id, 'audio', 'fresh', t.id
FROM generate_series(1, 30) AS n
JOIN tracks t ON t.id = md5(CASE WHEN n <= 20 THEN 'late track ' || n ELSE 'late upload ' || n END)::uuid;

INSERT INTO posts (id, user_id, post_type, content)
SELECT md5('late words ' || n)::uuid, 1 + n * 17 % 400, 'text', 'where are my songs?'
FROM generate_series(1, 20) AS n;

-- Playlist entries: 20 name old uploads and 20 name late ones without a post, which no post stands for;
-- 15 name new songs and 25 name migrated ones, which can be said in the old schema too.
INSERT INTO playlist_tracks (playlist_id, track_id, position)
SELECT md5('playlist ' || n * 31)::uuid, t.id, 100 + n
FROM generate_series(1, 80) AS n
JOIN tracks t ON t.id = md5(CASE
  WHEN n <= 20 THEN 'upload ' || n
  WHEN n <= 40 THEN 'late upload ' || n - 20
  WHEN n <= 55 THEN 'late track ' || n - 40
  ELSE 'track of ' || md5('post ' || n * 20)::uuid END)::uuid
ORDER BY n;

-- Ten entries that people removed themselves: they stay removed.
DELETE FROM playlist_tracks e
USING generate_series(1, 10) AS n
WHERE e.playlist_id = md5('playlist ' || n * 41)::uuid AND e.position = 2;
