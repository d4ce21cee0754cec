SELECT id, run, taken_at, directory FROM capture WHERE target = ? ORDER BY taken_at DESC
