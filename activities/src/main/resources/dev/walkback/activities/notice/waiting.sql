SELECT o.id, o.rollback, o.key, o.occasion, o.level, o.text, o.people, o.due,
       coalesce(d.attempts, 0) AS attempts
  FROM outbox o
  LEFT JOIN receipt d ON d.notice = o.id AND d.channel = ?
 WHERE d.notice IS NULL OR (d.delivered_at IS NULL AND d.again_at <= now())
 ORDER BY o.id
 LIMIT ?
