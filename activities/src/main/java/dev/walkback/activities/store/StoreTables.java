package dev.walkback.activities.store;

import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Brings our tables up to this version: numbered files, each applied once, in one transaction. */
final class StoreTables {
  private StoreTables() {}

  static boolean upgrade(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(Sql.of(StoreTables.class, "00-versions"));
    }
    for (String file : files()) {
      if (isNew(connection, file)) {
        try (var statement = connection.createStatement()) {
          statement.execute(Sql.of(StoreTables.class, file));
        }
      }
    }
    return true;
  }

  private static List<String> files() {
    return Sql.lines(StoreTables.class, "index.txt");
  }

  private static boolean isNew(Connection connection, String file) throws SQLException {
    try (var insert = connection.prepareStatement(Sql.of(StoreTables.class, "claim"))) {
      insert.setString(1, file);
      return insert.executeUpdate() == 1;
    }
  }
}
