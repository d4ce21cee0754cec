-- before_playlist_tracks holds the entries as the capture has them: what each one named is known, not guessed.
ALTER TABLE playlist_tracks DROP CONSTRAINT playlist_tracks_track_id_fkey;

-- 1. Every entry of the capture names its post again, as long as that post is still there.
UPDATE playlist_tracks e
SET track_id = b.track_id
FROM before_playlist_tracks b
WHERE b.id = e.id AND EXISTS (SELECT FROM posts p WHERE p.id = b.track_id);

-- 2. Entries added since name the post their track belongs to: the one it was made from, else the first one that uses it.
WITH origin AS (
  SELECT DISTINCT ON (track_id) track_id, post_id
  FROM (
    SELECT md5('track of ' || id)::uuid, id, 1 FROM posts WHERE post_type = 'audio'
    UNION ALL
    SELECT track_id, id, 2 FROM posts WHERE track_id IS NOT NULL
  ) AS o (track_id, post_id, rank)
  ORDER BY track_id, rank, post_id
), added AS (
  SELECT DISTINCT ON (e.playlist_id, o.post_id) e.id, o.post_id
  FROM playlist_tracks e
  JOIN origin o ON o.track_id = e.track_id
  WHERE NOT EXISTS (SELECT FROM before_playlist_tracks b WHERE b.id = e.id)
    AND NOT EXISTS (SELECT FROM playlist_tracks s WHERE s.playlist_id = e.playlist_id AND s.track_id = o.post_id)
  ORDER BY e.playlist_id, o.post_id, e.id
)
UPDATE playlist_tracks e
SET track_id = added.post_id
FROM added
WHERE added.id = e.id;

-- 3. What names no post now cannot be said in the old schema. These are the declared lost rows.
DELETE FROM playlist_tracks e
WHERE NOT EXISTS (SELECT FROM posts p WHERE p.id = e.track_id);

-- 4. The entries that the migration took for duplicates come back. What people removed themselves stays removed:
--    only an entry that shared its track with an earlier one of the same playlist was the migration's doing.
INSERT INTO playlist_tracks (id, playlist_id, track_id, position, added_at)
SELECT b.id, b.playlist_id, b.track_id, b.position, b.added_at
FROM before_playlist_tracks b
JOIN playlists l ON l.id = b.playlist_id
JOIN posts p ON p.id = b.track_id
WHERE NOT EXISTS (SELECT FROM playlist_tracks e WHERE e.id = b.id)
  AND NOT EXISTS (SELECT FROM playlist_tracks e WHERE e.playlist_id = b.playlist_id AND e.track_id = b.track_id)
  AND EXISTS (
    SELECT FROM before_playlist_tracks earlier
    JOIN posts earlier_post ON earlier_post.id = earlier.track_id
    WHERE earlier.playlist_id = b.playlist_id AND earlier.id < b.id AND earlier_post.track_id = p.track_id
  );

ALTER TABLE playlist_tracks ADD CONSTRAINT playlist_tracks_track_id_fkey
  FOREIGN KEY (track_id) REFERENCES posts (id) ON DELETE CASCADE NOT VALID;
ALTER TABLE playlist_tracks VALIDATE CONSTRAINT playlist_tracks_track_id_fkey;
