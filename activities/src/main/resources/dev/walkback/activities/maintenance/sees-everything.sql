-- Does this login see the sessions of others as they are?
SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')
