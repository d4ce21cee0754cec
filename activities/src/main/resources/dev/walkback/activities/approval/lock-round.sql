SELECT run, nonce, asked, checkpoint, opened_at, closes_at, state, wrong_phrases, decided_at, reply, begun_at
FROM gate
WHERE rollback = ? AND gate = ? AND round = ?
ORDER BY (run = ?) DESC, opened_at DESC
LIMIT 1
FOR UPDATE
