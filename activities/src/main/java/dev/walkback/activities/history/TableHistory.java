package dev.walkback.activities.history;

import dev.walkback.activities.postgres.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;

/** A history that is a table with a record for each migration: what is the same for every tool. */
sealed interface TableHistory extends MigrationHistory permits PlainHistory, FlywayHistory {
  /** The table on the search path that stands; refuses where there is none. */
  HistoryTable table(Connection connection) throws SQLException;

  @Override
  default Set<String> recorded(Connection connection, Collection<String> versions) {
    try {
      return versions.isEmpty() ? Set.of() : table(connection).recorded(connection, versions);
    } catch (SQLException e) {
      throw Problems.exception(e, "reading the history of migrations");
    }
  }

  @Override
  default Forgotten forget(Connection connection, Collection<String> versions) {
    try {
      return versions.isEmpty()
          ? Forgotten.nothing()
          : table(connection).forget(connection, versions);
    } catch (SQLException e) {
      throw Problems.exception(e, "taking records out of the history of migrations");
    }
  }

  @Override
  default void remember(Connection connection, Forgotten forgotten) {
    try {
      if (!forgotten.rows().isEmpty()) {
        table(connection).remember(connection, forgotten.rows());
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "putting records back into the history of migrations");
    }
  }
}
