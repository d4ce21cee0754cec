package dev.walkback.examples.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQL file of the story, kept beside this class. */
record Script(String name) {
  String text() {
    try (InputStream in = Script.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("the story has no file " + name + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text());
    }
  }
}
