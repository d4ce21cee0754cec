-- The same rows on every machine: all of it is arithmetic on a running number, nothing is random.
INSERT INTO users (name, created_at)
SELECT 'listener ' || n, timestamptz '2024-11-01 08:00Z' + n * interval '1 hour'
FROM generate_series(1, 400) AS n;

-- 20 000 posts, of which 6 000 carry audio. Of those, one in twenty is a repost with somebody else's URL,
-- and one in sixteen was recorded on a phone, whose file names have no extension.
INSERT INTO posts (id, user_id, post_type, content, audio_url, audio_filename, audio_duration, audio_file_size,
                   audio_mime_type, created_at, updated_at)
SELECT md5('post ' || n)::uuid,
       1 + n % 400,
       CASE WHEN audio THEN 'audio' ELSE 'text' END,
       CASE WHEN audio THEN 'listen to this' ELSE 'post number ' || n END,
       CASE WHEN audio THEN 'https://cdn.music.example/audio/' || md5('audio ' || a - (a % 20 = 19)::int) || '.mp3' END,
       CASE WHEN audio THEN
         (ARRAY['Amber', 'Broken', 'Crimson', 'Distant', 'Electric', 'Fading', 'Golden', 'Hollow'])[1 + a % 8] || ' '
         || (ARRAY['River', 'Signal', 'Garden', 'Window', 'Engine', 'Harbour', 'Lantern'])[1 + a % 7] || ' ' || a
         || CASE WHEN a % 16 = 5 THEN '' ELSE '.mp3' END
       END,
       CASE WHEN audio THEN 90 + a % 240 END,
       CASE WHEN audio THEN 1400000 + a * 311 END,
       CASE WHEN audio THEN 'audio/mpeg' END,
       timestamptz '2025-01-01 00:00Z' + n * interval '20 minutes',
       timestamptz '2025-01-01 00:00Z' + n * interval '20 minutes'
FROM (SELECT n, n % 10 IN (0, 3, 6) AS audio, n / 10 * 3 + n % 10 / 3 AS a FROM generate_series(0, 19999) AS n) AS p;

-- 200 uploads that never were posts, dated inside the span of the audio posts.
INSERT INTO tracks (id, user_id, title, file_url, duration, is_public, created_at, updated_at)
SELECT md5('upload ' || n)::uuid,
       1 + n * 7 % 400,
       'Studio take ' || n,
       'https://cdn.music.example/uploads/' || md5('upload ' || n) || '.flac',
       60 + n % 300,
       n % 3 = 0,
       timestamptz '2025-01-05 00:00Z' + n * interval '30 hours',
       timestamptz '2025-01-05 00:00Z' + n * interval '30 hours'
FROM generate_series(1, 200) AS n;

INSERT INTO playlists (id, user_id, title, created_at)
SELECT md5('playlist ' || n)::uuid, 1 + n * 3 % 400, 'mix ' || n, timestamptz '2025-02-01 00:00Z' + n * interval '1 hour'
FROM generate_series(0, 2999) AS n;

-- Five entries each. Every thirtieth playlist ends with a song and its repost, which are two entries here.
INSERT INTO playlist_tracks (playlist_id, track_id, position, added_at)
SELECT md5('playlist ' || p)::uuid,
       md5('post ' || a / 3 * 10 + a % 3 * 3)::uuid,
       s + 1,
       timestamptz '2025-10-10 00:00Z' + (p * 5 + s) * interval '1 minute'
FROM (
  SELECT p, s, CASE WHEN p % 30 = 0 AND s >= 3 THEN p / 30 * 20 + 15 + s ELSE (p * 7 + s * 1201) % 6000 END AS a
  FROM generate_series(0, 2999) AS p, generate_series(0, 4) AS s
) AS e
ORDER BY p, s;

ANALYZE users, posts, tracks, playlists, playlist_tracks;
