SELECT r.id, r.workflow, t.name
FROM rollback r
JOIN target t ON t.registration = r.target
WHERE r.closed_at IS NULL AND (starts_with(r.id::text, ?) OR r.run = ? OR r.workflow = ?)
ORDER BY r.opened_at
