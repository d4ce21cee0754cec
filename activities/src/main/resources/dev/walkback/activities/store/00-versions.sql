SELECT pg_advisory_xact_lock(hashtext('walkback store'));
CREATE TABLE IF NOT EXISTS store_file (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now());
