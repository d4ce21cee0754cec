CREATE TABLE target (
  registration uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  host text NOT NULL,
  port integer NOT NULL,
  database text NOT NULL,
  server_key text NOT NULL,
  system_identifier text NOT NULL,
  database_oid bigint NOT NULL,
  timeline bigint NOT NULL,
  version integer NOT NULL,
  surroundings text[] NOT NULL,
  capabilities text[] NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT now(),
  registered_by text NOT NULL
);
CREATE TABLE migration_run (
  target uuid NOT NULL REFERENCES target,
  run text NOT NULL,
  begun_at timestamptz NOT NULL,
  begun_lsn pg_lsn NOT NULL,
  ended_at timestamptz,
  ended_lsn pg_lsn,
  PRIMARY KEY (target, run)
);
CREATE TABLE capture (
  id text PRIMARY KEY,
  target uuid NOT NULL REFERENCES target,
  run text NOT NULL,
  directory text NOT NULL,
  manifest_digest text NOT NULL,
  taken_at timestamptz NOT NULL,
  taken_lsn pg_lsn NOT NULL
);
CREATE TABLE rollback (
  id uuid PRIMARY KEY,
  target uuid NOT NULL REFERENCES target,
  workflow text NOT NULL,
  run text NOT NULL UNIQUE,
  plan text NOT NULL,
  plan_digest text NOT NULL,
  capture text NOT NULL REFERENCES capture,
  answer jsonb NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz,
  outcome text
);
CREATE TABLE plan_file (
  plan_digest text NOT NULL,
  path text NOT NULL,
  digest text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (plan_digest, path)
);
CREATE TABLE evidence (
  digest text NOT NULL,
  rollback uuid NOT NULL,
  kind text NOT NULL,
  body bytea NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (digest, rollback)
);
CREATE TABLE evidence_key (
  rollback uuid PRIMARY KEY,
  wrapped bytea NOT NULL
);
CREATE TABLE abort (
  rollback uuid PRIMARY KEY,
  reason text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT now()
);
