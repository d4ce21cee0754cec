SELECT checkpoint FROM gate WHERE rollback = ? AND run = ? AND gate = ? AND round = ?
