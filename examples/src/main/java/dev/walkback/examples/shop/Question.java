package dev.walkback.examples.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One SQL question of the shop, kept in a file beside this class. */
record Question(String sql) {

  static Question of(String name) {
    try (InputStream in = Question.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("the shop has no file " + name + ".sql");
      }
      return new Question(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> List<T> ask(Connection connection, Row<T> row, Object... values) throws SQLException {
    try (PreparedStatement statement = bound(connection, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  int tell(Connection connection, Object... values) throws SQLException {
    try (PreparedStatement statement = bound(connection, values)) {
      return statement.executeUpdate();
    }
  }

  private PreparedStatement bound(Connection connection, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Reads one row of an answer. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
