SELECT step, part, receipt FROM walkback.ledger WHERE rollback = ? AND finished IS NOT NULL ORDER BY finished, step
