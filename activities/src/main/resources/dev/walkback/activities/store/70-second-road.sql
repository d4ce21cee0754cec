-- A wish to stop stands until people have answered the question it led to.
ALTER TABLE abort ADD COLUMN answered_at timestamptz;
-- How long we made others wait, and waited ourselves, since people last allowed it.
CREATE TABLE stall (
  rollback uuid NOT NULL,
  step text NOT NULL,
  stalled_ms bigint NOT NULL,
  waited_ms bigint NOT NULL,
  PRIMARY KEY (rollback, step)
);
