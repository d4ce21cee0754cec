-- A report was written for this run: it ended by itself.
CREATE TABLE report (
  run text PRIMARY KEY,
  rollback uuid NOT NULL,
  outcome text NOT NULL,
  place text NOT NULL,
  digest text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT now()
);
-- Histories outside Temporal. Whole: exported after the run had closed.
CREATE TABLE history (
  run text PRIMARY KEY,
  workflow text NOT NULL,
  place text NOT NULL,
  digest text NOT NULL,
  whole boolean NOT NULL,
  exported_at timestamptz NOT NULL DEFAULT now()
);
-- Runs that are gone while their rollback is open: told to people once.
CREATE TABLE orphan (
  run text PRIMARY KEY,
  rollback uuid NOT NULL,
  found_at timestamptz NOT NULL DEFAULT now(),
  fenced_at timestamptz
);
