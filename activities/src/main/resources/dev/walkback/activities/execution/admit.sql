ALTER TABLE {schema}.preserved DISABLE ROW LEVEL SECURITY;
GRANT USAGE ON SCHEMA {schema} TO {owner};
GRANT SELECT, INSERT, UPDATE ON {schema}.preserved TO {owner}
