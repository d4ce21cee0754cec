CREATE SEQUENCE walkback.token;

CREATE TABLE walkback.registration (
  id uuid PRIMARY KEY,
  target text NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp()
);
CREATE UNIQUE INDEX registration_one ON walkback.registration ((true));

CREATE TABLE walkback.rollback (
  id uuid PRIMARY KEY,
  registration uuid NOT NULL,
  system_identifier text NOT NULL,
  database_oid oid NOT NULL,
  workflow_id text NOT NULL,
  plan_digest text NOT NULL,
  fence bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'aborting', 'closed')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  outcome text
);
CREATE UNIQUE INDEX rollback_one_open ON walkback.rollback ((true)) WHERE state <> 'closed';

CREATE TABLE walkback.ledger (
  rollback uuid NOT NULL REFERENCES walkback.rollback,
  plan_digest text NOT NULL,
  step text NOT NULL,
  part text NOT NULL DEFAULT '',
  fence bigint NOT NULL,
  worker text NOT NULL,
  txid xid8 NOT NULL DEFAULT pg_catalog.pg_current_xact_id(),
  started timestamptz NOT NULL DEFAULT pg_catalog.clock_timestamp(),
  finished timestamptz,
  receipt jsonb,
  PRIMARY KEY (rollback, plan_digest, step, part)
);
