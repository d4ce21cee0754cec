SELECT directory FROM capture WHERE id = ?
