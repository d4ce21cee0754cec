SELECT seq, relation, owner, back, afterwards, relid::bigint, name FROM {schema}.hidden WHERE step = ? AND NOT undone ORDER BY seq DESC
