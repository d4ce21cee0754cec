package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Dedicated sessions straight to the server: a pooled one leaks roles, locks and settings, and a
 * fence cannot find it.
 *
 * <p>Everything is a property; no URL is ever put together from parts.
 */
public final class Connector implements Connections {
  private static final Driver DRIVER = new Driver();

  @Override
  public Connection open(Address address, SessionName name, Duration statementTimeout) {
    var doing =
        "connecting to " + address.database() + " at " + address.host() + ":" + address.port();
    try {
      var connection = connect(properties(address, name, statementTimeout), doing);
      try {
        Directness.prove(connection, name, address);
        return connection;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      refuseStandby(address, e);
      throw Problems.exception(e, doing);
    }
  }

  private static Connection connect(Properties properties, String doing) throws SQLException {
    @Nullable Connection connection = DRIVER.connect("jdbc:postgresql://", properties);
    if (connection == null) {
      throw ProblemException.never("no-driver", "The driver refused " + doing + ".", "");
    }
    return connection;
  }

  /** We ask for a primary, and only the driver's words say that it was another thing we met. */
  private static void refuseStandby(Address address, SQLException e) {
    if (String.valueOf(e.getMessage()).contains("targetServerType")) {
      throw ProblemException.needsPerson(
          "target-standby",
          "Database "
              + address.database()
              + " at "
              + address.host()
              + ":"
              + address.port()
              + " is a standby: nothing can be reversed there.",
          "Configure the address of the primary.");
    }
  }

  private static Properties properties(
      Address address, SessionName name, Duration statementTimeout) {
    var set = new Properties();
    PGProperty.PG_HOST.set(set, address.host());
    PGProperty.PG_PORT.set(set, String.valueOf(address.port()));
    PGProperty.PG_DBNAME.set(set, address.database());
    PGProperty.USER.set(set, address.user());
    PGProperty.PASSWORD.set(set, address.password().open());
    PGProperty.SSL_MODE.set(set, address.tls() == Tls.NONE ? "disable" : address.tls().wire());
    PGProperty.APPLICATION_NAME.set(set, name.value());
    // Below this the driver names the session by a SET, which a script's RESET ALL takes back.
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(set, "15");
    PGProperty.PREFER_QUERY_MODE.set(set, "extended");
    PGProperty.TCP_KEEP_ALIVE.set(set, "true");
    PGProperty.CONNECT_TIMEOUT.set(set, "5");
    PGProperty.CANCEL_SIGNAL_TIMEOUT.set(set, "5");
    PGProperty.SOCKET_TIMEOUT.set(set, String.valueOf(statementTimeout.toSeconds() + 30));
    PGProperty.LOG_SERVER_ERROR_DETAIL.set(set, "false");
    PGProperty.TARGET_SERVER_TYPE.set(set, "primary");
    PGProperty.OPTIONS.set(set, Guards.startUp(statementTimeout));
    return set;
  }
}
