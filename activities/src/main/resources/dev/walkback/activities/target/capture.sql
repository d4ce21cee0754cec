SELECT id, run, taken_at, directory FROM capture WHERE id = ?
