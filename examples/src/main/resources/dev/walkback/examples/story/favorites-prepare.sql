-- A library of MIDI files whose migrations record themselves, each in its own SQL, as plain scripts do.
CREATE TABLE schema_migrations (
  version text PRIMARY KEY,
  description text,
  applied_at timestamptz NOT NULL DEFAULT now()
);
