SELECT body FROM plan_file WHERE digest = ? LIMIT 1
