UPDATE gate SET state = 'superseded'
WHERE rollback = ? AND gate = ? AND state = 'open' AND (run, round) <> (?, ?)
