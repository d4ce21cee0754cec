package dev.walkback.activities.history;

import dev.walkback.activities.postgres.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Flyway's {@code flyway_schema_history}: a version without its row is pending again. */
public record FlywayHistory() implements TableHistory {
  private static final String TABLE = "flyway_schema_history";

  @Override
  public List<String> applied(Connection connection) {
    try {
      return table(connection).versions(connection, "flyway-applied");
    } catch (SQLException e) {
      throw Problems.exception(e, "reading " + TABLE);
    }
  }

  @Override
  public HistoryTable table(Connection connection) throws SQLException {
    long oid =
        HistoryTable.find(connection, TABLE)
            .orElseThrow(() -> HistoryTable.missing(TABLE, "Flyway"));
    return HistoryTable.of(connection, oid, "version");
  }
}
