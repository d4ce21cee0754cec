INSERT INTO walkback.ledger (rollback, plan_digest, step, part, fence, worker)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO NOTHING
RETURNING txid
