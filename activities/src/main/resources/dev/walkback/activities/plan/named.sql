SELECT answer::text FROM rollback
WHERE ? IN (id::text, left(id::text, 8), workflow, replace(workflow, 'rollback-', ''))
ORDER BY opened_at DESC LIMIT 1
