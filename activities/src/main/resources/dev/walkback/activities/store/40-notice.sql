-- What is to be said. The key makes a notice one within a rollback.
CREATE TABLE outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  rollback uuid NOT NULL,
  key text NOT NULL,
  occasion text NOT NULL,
  level integer NOT NULL,
  text text NOT NULL,
  people text[] NOT NULL,
  due timestamptz NOT NULL,
  put_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (rollback, key)
);
-- What each channel did with it.
CREATE TABLE receipt (
  notice bigint NOT NULL REFERENCES outbox,
  channel text NOT NULL,
  attempts integer NOT NULL,
  delivered_at timestamptz,
  again_at timestamptz NOT NULL,
  seen text NOT NULL,
  PRIMARY KEY (notice, channel)
);
