UPDATE letter SET expired = true WHERE nonce = ? AND by = ? AND NOT expired AND expires_at <= ?
