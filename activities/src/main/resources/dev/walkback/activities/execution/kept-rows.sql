SELECT count(*) FROM {schema}.preserved WHERE step = ? AND row IS NOT NULL AND operation <> 'history'
