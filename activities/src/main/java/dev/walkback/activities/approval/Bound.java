package dev.walkback.activities.approval;

import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One of our questions with its values. */
final class Bound {
  private Bound() {}

  static PreparedStatement question(Connection tx, String name, @Nullable Object... values)
      throws SQLException {
    var statement = tx.prepareStatement(Sql.of(Bound.class, name));
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
    return statement;
  }

  static int run(Connection tx, String name, @Nullable Object... values) throws SQLException {
    try (var statement = question(tx, name, values)) {
      return statement.executeUpdate();
    }
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
