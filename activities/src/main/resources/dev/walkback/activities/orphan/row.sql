SELECT state, outcome FROM walkback.rollback WHERE id = ?
