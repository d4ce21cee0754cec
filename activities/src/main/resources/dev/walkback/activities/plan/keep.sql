INSERT INTO rollback (id, target, workflow, run, plan, plan_digest, capture, answer)
VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
ON CONFLICT (id) DO UPDATE SET run = EXCLUDED.run, workflow = EXCLUDED.workflow, answer = EXCLUDED.answer
