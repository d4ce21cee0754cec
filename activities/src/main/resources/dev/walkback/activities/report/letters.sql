SELECT g.gate, g.round, g.checkpoint ->> 'digest8' AS digest8, l.by, l.answer, l.received_at, l.digest,
       l.envelope::json ->> 'key' AS key, l.expired
  FROM letter l
  JOIN gate g ON g.nonce = l.nonce
 WHERE g.rollback = ?
 ORDER BY l.received_at, l.by
