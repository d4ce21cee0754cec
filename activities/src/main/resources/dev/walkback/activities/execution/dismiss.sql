REVOKE ALL ON {schema}.preserved FROM {owner};
REVOKE ALL ON SCHEMA {schema} FROM {owner};
ALTER TABLE {schema}.preserved ENABLE ROW LEVEL SECURITY
