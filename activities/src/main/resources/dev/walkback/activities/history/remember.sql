INSERT INTO {table} OVERRIDING SYSTEM VALUE
SELECT r.* FROM pg_catalog.unnest(?::text[]) AS kept (row), pg_catalog.jsonb_populate_record(NULL::{table}, kept.row::jsonb) AS r
