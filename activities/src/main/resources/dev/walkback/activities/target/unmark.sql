DELETE FROM walkback.registration WHERE id = ?
