SELECT name FROM target WHERE removed_at IS NULL ORDER BY name
