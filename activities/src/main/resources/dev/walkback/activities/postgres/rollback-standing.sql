SELECT id, workflow_id, plan_digest, state, opened_at FROM walkback.rollback WHERE state <> 'closed'
