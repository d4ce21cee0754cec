package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.PGConnection;

/** A PostgreSQL for examples and tests, whose superuser they may be. */
public sealed interface PgServer extends AutoCloseable permits LocalPg, GivenPg {
  String SUPERUSER = "postgres";

  /** The server {@code WALKBACK_TEST_PG_URL} names, or one of our own in a temporary folder. */
  static PgServer forTests(Path home, Map<String, String> environment) {
    var given = environment.get("WALKBACK_TEST_PG_URL");
    return given == null || given.isBlank()
        ? LocalPg.start(embedded(home), PgSetup.temporary(home))
        : GivenPg.at(given);
  }

  /** The PostgreSQL 15 that comes with the build, unpacked below {@code home}. */
  static PgInstall embedded(Path home) {
    return EmbeddedBinaries.in(home.toAbsolutePath().normalize());
  }

  String host();

  int port();

  String superuser();

  String password();

  /** The whole version, such as {@code 15.19}. */
  String version();

  /** For people: what runs where. */
  String about();

  @Override
  void close();

  default int major() {
    return Integer.parseInt(version().replaceFirst("\\D.*", ""));
  }

  default String url(String database) {
    var name = URLEncoder.encode(database, UTF_8).replace("+", "%20");
    return "jdbc:postgresql://" + host() + ":" + port() + "/" + name;
  }

  default Connection connect(String database) throws SQLException {
    return connect(database, superuser(), password());
  }

  default Connection connect(String database, String user, String secret) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", secret);
    return DriverManager.getConnection(url(database), properties);
  }

  /** Runs statements as the superuser, each in a transaction of its own. */
  default void execute(String database, String... statements) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  default void createDatabase(String name, String owner) throws SQLException {
    try (var connection = connect(SUPERUSER)) {
      var names = connection.unwrap(PGConnection.class);
      try (var statement = connection.createStatement()) {
        statement.execute(
            "CREATE DATABASE "
                + names.escapeIdentifier(name)
                + " OWNER "
                + names.escapeIdentifier(owner));
      }
    }
  }

  /** Drops a database and ends its sessions. */
  default void dropDatabase(String name) throws SQLException {
    try (var connection = connect(SUPERUSER)) {
      var quoted = connection.unwrap(PGConnection.class).escapeIdentifier(name);
      try (var statement = connection.createStatement()) {
        statement.execute("DROP DATABASE IF EXISTS " + quoted + " WITH (FORCE)");
      }
    }
  }
}
