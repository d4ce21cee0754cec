INSERT INTO {schema}.hidden (step, relid, relation, owner, name, hidden, back, afterwards) VALUES (?, ?::bigint::oid, ?, ?, ?, ?, ?, ?)
