DELETE FROM tracks t WHERE NOT EXISTS (SELECT FROM before_tracks b WHERE b.id = t.id);
