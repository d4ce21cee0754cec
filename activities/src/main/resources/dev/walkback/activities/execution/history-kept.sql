SELECT relation, relid::bigint, row::text FROM {schema}.preserved WHERE step = ? AND operation = 'history' ORDER BY seq
