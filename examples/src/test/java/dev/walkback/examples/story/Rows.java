package dev.walkback.examples.story;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

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

  static Fingerprint catalog(Connection connection) throws SQLException {
    return new CatalogFingerprint().read(connection);
  }

  static List<String> differences(Fingerprint before, Fingerprint after) {
    return FingerprintDifference.between(before, after, List.of()).differences().stream()
        .map(Object::toString)
        .toList();
  }
}
