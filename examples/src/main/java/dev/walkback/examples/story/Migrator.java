package dev.walkback.examples.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what Flyway would apply here: the versioned files that its history does not name. */
record Migrator(Path folder) {

  List<Migration> pending(Connection connection) throws SQLException {
    Set<String> applied = applied(connection);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Migration.isOne(file.getFileName().toString()))
          .map(Migration::read)
          .filter(migration -> !applied.contains(migration.version()))
          .sorted(Comparator.comparingInt(Migration::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the migrations in " + folder + " cannot be read", e);
    }
  }

  private static Set<String> applied(Connection connection) throws SQLException {
    Set<String> versions = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(new Script("applied-versions").text())) {
      while (rows.next()) {
        versions.add(rows.getString(1));
      }
    }
    return versions;
  }
}
