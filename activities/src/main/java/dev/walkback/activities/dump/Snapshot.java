package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

/**
 * One moment of a database, held open by its connection's transaction so that the dump sees exactly
 * what was counted.
 *
 * @param name by which pg_dump joins it
 * @param at where the server stood just after: nothing that the snapshot sees is later
 */
record Snapshot(
    String name,
    ServerState at,
    SortedMap<String, Long> counts,
    long largeObjects,
    SortedMap<String, SequenceValue> sequences,
    Roles roles) {

  static Snapshot take(Connection connection, Progress progress) throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      if (connection.getMetaData().getDatabaseMajorVersion() >= 17) {
        statement.execute("SET LOCAL transaction_timeout = 0");
      }
      try (var row = statement.executeQuery("SELECT pg_export_snapshot()")) {
        row.next();
        return new Snapshot(
            row.getString(1),
            ServerState.of(connection),
            RowCounts.read(connection, progress),
            RowCounts.largeObjects(connection),
            SequenceValue.read(connection),
            Roles.read(connection));
      }
    }
  }

  long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
