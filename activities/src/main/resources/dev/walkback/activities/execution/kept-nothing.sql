DELETE FROM {schema}.preserved WHERE step = ? AND operation = 'insert' AND key IS NOT NULL AND after IS NULL
