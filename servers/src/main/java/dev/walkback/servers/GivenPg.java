package dev.walkback.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** A PostgreSQL that somebody else runs and lends us. */
public record GivenPg(String host, int port, String superuser, String password, String version)
    implements PgServer {

  /** Connects once, so that a wrong address is refused here and not in the middle of a test. */
  static GivenPg at(String url) {
    var hint = "Use jdbc:postgresql://HOST:PORT/postgres?user=SUPERUSER&password=SECRET.";
    var parts = Driver.parseURL(url, new Properties());
    if (parts == null) {
      throw new ServerProblem("WALKBACK_TEST_PG_URL is not the URL of a PostgreSQL.", hint);
    }
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER")) {
      row.next();
      if (!row.getBoolean(1)) {
        throw new ServerProblem("The user of WALKBACK_TEST_PG_URL is no superuser.", hint);
      }
      return new GivenPg(
          part(PGProperty.PG_HOST, parts),
          Integer.parseInt(part(PGProperty.PG_PORT, parts)),
          part(PGProperty.USER, parts),
          part(PGProperty.PASSWORD, parts),
          connection.getMetaData().getDatabaseProductVersion().replaceFirst(" .*", ""));
    } catch (SQLException e) {
      throw new ServerProblem(
          "No PostgreSQL answers at WALKBACK_TEST_PG_URL (SQLSTATE " + e.getSQLState() + ").",
          hint,
          e);
    }
  }

  private static String part(PGProperty property, Properties parts) {
    return Objects.requireNonNullElse(property.getOrDefault(parts), "");
  }

  @Override
  public String about() {
    return "PostgreSQL " + version + " at " + host + ":" + port + " (WALKBACK_TEST_PG_URL)";
  }

  @Override
  public String toString() {
    return about();
  }

  /** Not ours to stop. */
  @Override
  public void close() {}
}
