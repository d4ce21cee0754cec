package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a session's work from another thread: cancel, after five seconds terminate, then let go. */
final class Stopping {
  private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final StepAttempt attempt;
  private final Connection session;
  private final int pid;
  private volatile boolean over;

  Stopping(StepAttempt attempt, Connection session) throws SQLException {
    this.attempt = attempt;
    this.session = session;
    this.pid = session.unwrap(PGConnection.class).getBackendPID();
  }

  int pid() {
    return pid;
  }

  /** The work has ended by itself; nobody needs to be stopped any more. */
  void over() {
    over = true;
  }

  /** Asks the statement to end; returns at once, and sees to it that it does. */
  void stop() {
    if (over) {
      return;
    }
    cancel();
    Thread.ofVirtual().name("stop").start(this::insist);
  }

  /** Ends only the statement that runs now. */
  void cancel() {
    try {
      session.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      LOG.warn("The cancel request did not arrive (SQLSTATE {}).", e.getSQLState());
    }
  }

  private void insist() {
    try {
      Thread.sleep(GRACE);
      if (!over) {
        terminate();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void terminate() {
    try (var control =
        attempt.tools().connections().open(attempt.operator(), SessionName.of("stop"))) {
      Query.one(
          control,
          "SELECT pg_catalog.pg_terminate_backend(?, 2000)",
          row -> row.getBoolean(1),
          pid);
    } catch (SQLException | ProblemException e) {
      LOG.warn("Backend {} could not be ended; its connection is dropped.", pid);
    }
    try {
      session.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.warn("The connection could not be dropped (SQLSTATE {}).", e.getSQLState());
    }
  }
}
