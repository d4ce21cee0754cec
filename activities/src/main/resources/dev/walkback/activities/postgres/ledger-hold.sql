SELECT 1 FROM walkback.rollback WHERE id = ? AND plan_digest = ? AND fence = ? AND state = 'open' FOR SHARE
