SELECT reason, asked_at FROM abort WHERE rollback = ? AND answered_at IS NULL
