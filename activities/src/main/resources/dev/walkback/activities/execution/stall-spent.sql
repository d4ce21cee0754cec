SELECT coalesce(sum(stalled_ms), 0), coalesce(sum(waited_ms) FILTER (WHERE step = ?), 0)
FROM stall
WHERE rollback = ?
