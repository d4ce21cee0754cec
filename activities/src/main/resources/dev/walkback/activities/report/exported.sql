INSERT INTO history AS h (run, workflow, place, digest, whole) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (run) DO UPDATE SET place = EXCLUDED.place, digest = EXCLUDED.digest, whole = EXCLUDED.whole, exported_at = now()
 WHERE NOT h.whole
