UPDATE {schema}.hidden SET undone = true WHERE step = ?
