CREATE SCHEMA {schema};
COMMENT ON SCHEMA {schema} IS 'Walkback: tables a rollback moved out of sight; kept until their destruction is approved'
