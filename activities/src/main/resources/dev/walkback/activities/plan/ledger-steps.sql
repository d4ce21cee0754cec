SELECT rollback, plan_digest, step, part = 'bring-back' AS back, finished
FROM walkback.ledger
WHERE finished IS NOT NULL AND part IN ('', 'bring-back')
ORDER BY finished, step
