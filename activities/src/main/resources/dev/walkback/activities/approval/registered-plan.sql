SELECT plan_digest, target::text FROM rollback WHERE id = ?
