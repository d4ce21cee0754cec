SELECT verdict FROM refusal
WHERE rollback = ? AND run = ? AND gate = ? AND round = ? AND delivery = ? AND digest = ?
UNION ALL
SELECT l.verdict FROM letter l JOIN gate g USING (nonce)
WHERE g.rollback = ? AND g.run = ? AND g.gate = ? AND g.round = ? AND l.delivery = ? AND l.digest = ?
