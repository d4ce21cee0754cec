CREATE SCHEMA {schema};
COMMENT ON SCHEMA {schema} IS 'Walkback: what a rollback took out of live tables; kept until its destruction is approved';

CREATE TABLE {schema}.preserved (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  step text NOT NULL,
  relation text NOT NULL,
  relid oid NOT NULL,
  operation text NOT NULL,
  key jsonb,
  row jsonb,
  digest text,
  after text
);
COMMENT ON COLUMN {schema}.preserved.row IS 'the row before the step, each value as PostgreSQL writes it; empty where the step made the row';
COMMENT ON COLUMN {schema}.preserved.after IS 'the digest of the row as the step left it; empty where it left none';
ALTER TABLE {schema}.preserved ENABLE ROW LEVEL SECURITY;

CREATE TABLE {schema}.hidden (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  step text NOT NULL,
  relid oid NOT NULL,
  relation text NOT NULL,
  owner text NOT NULL,
  name text,
  hidden text,
  back text[] NOT NULL,
  afterwards text[] NOT NULL,
  undone boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN {schema}.hidden.back IS 'what brings it back';
COMMENT ON COLUMN {schema}.hidden.afterwards IS 'what went with it and comes back last, where nothing else has brought it';
ALTER TABLE {schema}.hidden ENABLE ROW LEVEL SECURITY;
