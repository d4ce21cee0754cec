INSERT INTO evidence_key (rollback, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING
