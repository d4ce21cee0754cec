package dev.walkback.examples.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** One versioned migration file, applied and recorded the way Flyway does it. */
public record Migration(String version, String description, String script, String sql) {
  private static final Pattern NAME = Pattern.compile("V([0-9]+)__(.+)[.]sql");

  static boolean isOne(String fileName) {
    return NAME.matcher(fileName).matches();
  }

  static Migration read(Path file) {
    String script = file.getFileName().toString();
    Matcher name = NAME.matcher(script);
    if (!name.matches()) {
      throw new IllegalArgumentException(script + " is no versioned migration");
    }
    try {
      return new Migration(
          name.group(1), name.group(2).replace('_', ' '), script, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int number() {
    return Integer.parseInt(version);
  }

  /** Flyway's checksum: a CRC-32 over the lines without their ends. */
  int checksum() {
    CRC32 crc = new CRC32();
    sql.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }

  /** The work and its row in the history; the caller owns the transaction. */
  void apply(Connection connection) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    record(connection, (int) ((System.nanoTime() - start) / 1_000_000));
  }

  private void record(Connection connection, int millis) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(new Script("record-migration").text())) {
      insert.setString(1, version);
      insert.setString(2, description);
      insert.setString(3, script);
      insert.setInt(4, checksum());
      insert.setInt(5, millis);
      insert.executeUpdate();
    }
  }
}
