INSERT INTO stall (rollback, step, stalled_ms, waited_ms) VALUES (?, ?, ?, ?)
ON CONFLICT (rollback, step) DO UPDATE
SET stalled_ms = stall.stalled_ms + excluded.stalled_ms, waited_ms = stall.waited_ms + excluded.waited_ms
