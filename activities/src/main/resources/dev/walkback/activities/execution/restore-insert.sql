INSERT INTO {table} ({columns}) OVERRIDING SYSTEM VALUE
SELECT {fields} FROM {schema}.preserved p
WHERE p.step = ? AND p.relid = ?::bigint::oid AND p.row IS NOT NULL AND NOT EXISTS (SELECT FROM {table} t WHERE {match})
