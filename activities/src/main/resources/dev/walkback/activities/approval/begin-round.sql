UPDATE gate SET begun_at = ? WHERE nonce = ? AND begun_at IS NULL
