INSERT INTO walkback.registration (id, target) VALUES (?, ?) ON CONFLICT DO NOTHING
