SELECT envelope FROM letter WHERE nonce = ? AND NOT expired ORDER BY received_at, by
