INSERT INTO walkback.rollback (id, registration, system_identifier, database_oid, workflow_id, plan_digest, fence, state, opened_at)
VALUES (?, ?, ?, ?::bigint::oid, ?, ?, 0, 'open', pg_catalog.clock_timestamp())
ON CONFLICT DO NOTHING
RETURNING id
