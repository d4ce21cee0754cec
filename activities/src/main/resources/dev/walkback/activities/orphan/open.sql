-- Those that are open, whose run told no end, and that were not tended to the last.
SELECT r.id, r.workflow, r.run, t.name, r.plan, o.run IS NOT NULL AS told
  FROM rollback r
  JOIN target t ON t.registration = r.target
  LEFT JOIN orphan o ON o.run = r.run
 WHERE r.closed_at IS NULL
   AND o.fenced_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM report w WHERE w.run = r.run)
 ORDER BY r.opened_at, r.id
