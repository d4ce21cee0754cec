UPDATE gate SET state = 'decided', decided_at = ?, reply = ? WHERE nonce = ? AND state = 'open'
