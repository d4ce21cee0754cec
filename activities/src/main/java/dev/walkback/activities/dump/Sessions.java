package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Our own sessions for long reading: dedicated, named, never filtered by row level security. Unlike
 * the sessions of a step they may be idle in a transaction, for a dump joins their snapshot.
 */
final class Sessions {
  private static final String OPTIONS =
      "-c search_path=pg_catalog,pg_temp -c row_security=off -c lock_timeout=60s"
          // What an operator set against forgotten sessions would end the snapshot under the dump.
          + " -c statement_timeout=0 -c idle_in_transaction_session_timeout=0"
          + " -c idle_session_timeout=0"
          + " -c client_connection_check_interval=500";

  /** Work on a session; trouble with the server becomes a problem that names the work. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Sessions() {}

  /** Somebody who asks to stop ends the session at once, whatever the server is doing. */
  static <T> T with(
      Address address, String session, String doing, Progress progress, Work<T> work) {
    try (var connection = open(address, session)) {
      progress.whenStopped(() -> abort(connection));
      return work.on(connection);
    } catch (SQLException e) {
      throw Problems.exception(
          e,
          "%s database %s at %s:%d"
              .formatted(doing, address.database(), address.host(), address.port()));
    } finally {
      progress.whenStopped(() -> {});
    }
  }

  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw new IllegalStateException("a session could not be ended", e);
    }
  }

  static Connection open(Address address, String session) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user());
    source.setPassword(address.password().open());
    source.setSslMode(address.tls() == Tls.NONE ? "disable" : address.tls().wire());
    source.setApplicationName(session);
    source.setAssumeMinServerVersion("15");
    source.setOptions(OPTIONS);
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    source.setCancelSignalTimeout(5);
    source.setLogServerErrorDetail(false);
    return source.getConnection();
  }
}
