-- A round: one question put once. A letter counts only while the run that opened it asks.
CREATE TABLE gate (
  rollback uuid NOT NULL REFERENCES rollback,
  run text NOT NULL,
  gate text NOT NULL,
  round integer NOT NULL,
  nonce text NOT NULL UNIQUE,
  asked json NOT NULL,
  checkpoint json NOT NULL,
  opened_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided', 'spoilt', 'superseded')),
  wrong_phrases integer NOT NULL DEFAULT 0,
  decided_at timestamptz,
  reply text,
  begun_at timestamptz,
  PRIMARY KEY (rollback, run, gate, round)
);
-- Letters that count. One person speaks once in a round, unless that letter expired before a quorum.
CREATE TABLE letter (
  nonce text NOT NULL REFERENCES gate (nonce),
  by text NOT NULL,
  delivery integer NOT NULL,
  digest text NOT NULL,
  envelope text NOT NULL,
  answer text NOT NULL,
  expires_at timestamptz NOT NULL,
  expired boolean NOT NULL DEFAULT false,
  received_at timestamptz NOT NULL,
  verdict json NOT NULL,
  PRIMARY KEY (nonce, delivery, digest)
);
CREATE UNIQUE INDEX letter_once ON letter (nonce, by) WHERE NOT expired;
-- Letters that do not count, and why. Not the letter itself: it may be anything anybody pasted.
CREATE TABLE refusal (
  rollback uuid NOT NULL,
  run text NOT NULL,
  gate text NOT NULL,
  round integer NOT NULL,
  delivery integer NOT NULL,
  digest text NOT NULL,
  code text NOT NULL,
  by text,
  received_at timestamptz NOT NULL,
  verdict json NOT NULL,
  PRIMARY KEY (rollback, run, gate, round, delivery, digest)
);
