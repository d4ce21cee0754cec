-- What is closed, and what undoing it needs: the row is there before the act.
CREATE TABLE barrier (
  rollback uuid NOT NULL,
  label text NOT NULL,
  position integer NOT NULL,
  before text NOT NULL,
  before_digest text NOT NULL,
  state text NOT NULL CHECK (state IN ('intended', 'set', 'undone')),
  intended_at timestamptz NOT NULL,
  set_at timestamptz,
  undone_at timestamptz,
  PRIMARY KEY (rollback, label)
);
CREATE INDEX barrier_standing ON barrier (rollback) WHERE state <> 'undone';
-- What stood still when writing was proved to have stopped, and how many rows there were then.
CREATE TABLE stillness (
  rollback uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  tuples jsonb NOT NULL,
  ours jsonb NOT NULL,
  counts jsonb NOT NULL,
  uncounted jsonb NOT NULL
);
-- Every look of a watch, so that a successor takes up where its predecessor died.
CREATE TABLE probe (
  rollback uuid NOT NULL,
  slice text NOT NULL,
  at timestamptz NOT NULL,
  health text NOT NULL,
  observed jsonb NOT NULL,
  PRIMARY KEY (rollback, slice, at)
);
