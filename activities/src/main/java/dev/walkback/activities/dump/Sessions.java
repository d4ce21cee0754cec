package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Our own sessions for reading: dedicated, named, never filtered by row level security. */
final class Sessions {
  private static final String OPTIONS =
      "-c search_path=pg_catalog,pg_temp -c row_security=off -c lock_timeout=60s"
          + " -c client_connection_check_interval=500";

  /** Work on a session; trouble with the server becomes a problem that names the work. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private Sessions() {}

  /** Somebody who asks to stop ends the session at once, whatever the server is doing. */
  static <T> T with(Address address, String session, String what, Progress progress, Work<T> work) {
    try (var connection = open(address, session)) {
      progress.whenStopped(() -> abort(connection));
      return work.on(connection);
    } catch (SQLException e) {
      throw trouble(e, address, what);
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

  static ProblemException trouble(SQLException e, Address address, String what) {
    String state = e.getSQLState() == null ? "08000" : e.getSQLState();
    String where = "%s at %s:%d".formatted(address.database(), address.host(), address.port());
    String sentence = "%s failed in database %s (SQLSTATE %s).".formatted(what, where, state);
    Problem problem =
        switch (state.equals("42501") ? "denied" : state.substring(0, 2)) {
          case "08", "57" ->
              new Problem.Again("server-unreachable", sentence, "See that the server runs.");
          case "40", "55" ->
              new Problem.Again(
                  "lock-not-free", sentence, "It is tried again; look for a blocker.");
          case "28", "3D" ->
              new Problem.NeedsPerson(
                  "login-refused", sentence, "Correct the login in walkback.yaml or pg_hba.conf.");
          case "42" ->
              new Problem.Never(
                  "question-wrong", sentence, "This is a defect of Walkback: please report it.");
          case "denied" ->
              new Problem.NeedsPerson(
                  "permission-denied",
                  sentence,
                  "The login needs SELECT on all tables (pg_read_all_data) and, where tables force"
                      + " row level security, BYPASSRLS.");
          case "53" ->
              new Problem.NeedsPerson(
                  "server-exhausted", sentence, "Look at its disk, memory and max_connections.");
          default ->
              new Problem.NeedsPerson(
                  "server-refused", sentence, "Look up the SQLSTATE and the server's log.");
        };
    return new ProblemException(problem, e);
  }
}
