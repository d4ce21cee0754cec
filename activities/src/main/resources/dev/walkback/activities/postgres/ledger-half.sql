SELECT 1 FROM walkback.ledger
WHERE rollback = ? AND plan_digest = ? AND step = ? AND part = ? AND finished IS NULL
