-- What no transaction protects is said here before it is done.
CREATE TABLE intent (
  rollback uuid NOT NULL,
  plan_digest text NOT NULL,
  step text NOT NULL,
  part text NOT NULL,
  what text NOT NULL,
  said_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (rollback, plan_digest, step, part)
);
