SELECT id, target FROM walkback.registration
