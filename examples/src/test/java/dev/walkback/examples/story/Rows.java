package dev.walkback.examples.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a query answers, its first column as text. */
final class Rows {
  private Rows() {}

  static List<String> of(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  static long count(Connection connection, String table) throws SQLException {
    return Long.parseLong(of(connection, "SELECT count(*) FROM " + table).getFirst());
  }

  static List<String> catalog(Connection connection) throws SQLException, IOException {
    try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream("catalog.sql"))) {
      return of(connection, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
