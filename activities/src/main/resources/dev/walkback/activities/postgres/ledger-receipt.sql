SELECT receipt FROM walkback.ledger
WHERE rollback = ? AND plan_digest = ? AND step = ? AND part = ? AND finished IS NOT NULL
