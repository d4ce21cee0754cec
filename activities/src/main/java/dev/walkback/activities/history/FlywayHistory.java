package dev.walkback.activities.history;

import dev.walkback.activities.postgres.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Flyway's {@code flyway_schema_history}: a version without its row is pending again. */
public record FlywayHistory() implements MigrationHistory {
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
  public Set<String> recorded(Connection connection, Collection<String> versions) {
    try {
      return versions.isEmpty() ? Set.of() : table(connection).recorded(connection, versions);
    } catch (SQLException e) {
      throw Problems.exception(e, "reading " + TABLE);
    }
  }

  @Override
  public Forgotten forget(Connection connection, Collection<String> versions) {
    try {
      return versions.isEmpty()
          ? Forgotten.nothing()
          : table(connection).forget(connection, versions);
    } catch (SQLException e) {
      throw Problems.exception(e, "taking records out of " + TABLE);
    }
  }

  @Override
  public void remember(Connection connection, Forgotten forgotten) {
    try {
      if (!forgotten.rows().isEmpty()) {
        table(connection).remember(connection, forgotten.rows());
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "putting records back into " + TABLE);
    }
  }

  private static HistoryTable table(Connection connection) throws SQLException {
    long oid =
        HistoryTable.find(connection, TABLE)
            .orElseThrow(() -> HistoryTable.missing(TABLE, "Flyway"));
    return HistoryTable.of(connection, oid, "version");
  }
}
