SELECT relid::bigint, count(*) FROM {schema}.preserved WHERE step = ? AND operation IN ('update', 'delete') GROUP BY relid
