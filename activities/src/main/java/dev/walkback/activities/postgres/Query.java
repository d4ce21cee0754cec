package dev.walkback.activities.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks one of our questions with its values bound, never pasted. */
public final class Query {
  private Query() {}

  /** One row as something of ours. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the current row. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows. */
  public static <T> List<T> list(
      Connection connection, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    try (var statement = bound(connection, sql, values);
        var rows = statement.executeQuery()) {
      var read = new ArrayList<T>();
      while (rows.next()) {
        read.add(row.read(rows));
      }
      return read;
    }
  }

  /** The first row; empty when there is none, or nothing in it. */
  public static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    var rows = list(connection, sql, row, values);
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst());
  }

  /** The only row of a question that always has one. */
  public static <T> T one(Connection connection, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    return first(connection, sql, row, values).orElseThrow();
  }

  /** Changes rows; answers how many. */
  public static long update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = bound(connection, sql, values)) {
      return statement.executeLargeUpdate();
    }
  }

  /** A command without values: exactly this text, {@code ?} and braces included. */
  public static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Instant at -> statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case null, default -> statement.setObject(i + 1, values[i]);
      }
    }
    return statement;
  }
}
