package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings a step must leave as it found them.
 *
 * <p>A script can change every one of them by {@code set_config}, even inside a DO block, so they
 * are read back and compared here before anything is committed.
 */
public final class Guards {
  private static final String READ = Sql.of(Guards.class, "guards");

  private final Map<String, String> expected;

  private Guards(Map<String, String> expected) {
    this.expected = expected;
  }

  /** The start-up options: what a RESET returns to. */
  static String startUp(Duration statementTimeout) {
    return "-c lock_timeout=500"
        + " -c statement_timeout="
        + statementTimeout.toMillis()
        + " -c idle_in_transaction_session_timeout=30000"
        + " -c client_connection_check_interval=500"
        + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
        // A database put into read-only mode by hand looks like a standby to the driver otherwise.
        + " -c default_transaction_read_only=off"
        + " -c search_path=pg_catalog,pg_temp -c row_security=off"
        // Scripts were judged by this reading of their quotes.
        + " -c standard_conforming_strings=on";
  }

  /** What stands now, just before foreign code runs. */
  public static Guards standing(Connection connection) throws SQLException {
    return new Guards(read(connection));
  }

  /** Refuses to go on where the foreign code left anything changed. */
  public void compare(Connection connection, String step) throws SQLException {
    var found = read(connection);
    if (found.equals(expected)) {
      return;
    }
    var changed = new TreeMap<>(found);
    changed.entrySet().removeAll(expected.entrySet());
    throw ProblemException.never(
        "guards-changed",
        "Step " + step + " left " + String.join(", ", changed.keySet()) + " changed.",
        "A script must not change its own limits or its role; take that out of it.");
  }

  private static Map<String, String> read(Connection connection) throws SQLException {
    var settings = new LinkedHashMap<String, String>();
    Query.list(
        connection, READ, row -> settings.put(row.getString(1), String.valueOf(row.getString(2))));
    return settings;
  }
}
