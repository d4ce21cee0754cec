SELECT r.workflow, r.run, r.opened_at
  FROM rollback r
 WHERE NOT EXISTS (SELECT 1 FROM history h WHERE h.run = r.run AND h.whole)
UNION
SELECT h.workflow, h.run, r.opened_at
  FROM history h
  JOIN report p ON p.run = h.run
  JOIN rollback r ON r.id = p.rollback
 WHERE NOT h.whole
