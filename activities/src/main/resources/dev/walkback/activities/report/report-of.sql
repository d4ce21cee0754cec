SELECT p.rollback::text AS rollback, t.name AS target, p.outcome, p.place, p.digest
FROM report p JOIN rollback r ON r.id = p.rollback JOIN target t ON t.registration = r.target
WHERE p.rollback::text = ? OR left(p.rollback::text, 8) = ? OR t.name = ?
ORDER BY p.written_at DESC, p.run
