package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Puts this attempt before all earlier ones: their backends end first, then the row takes the new
 * token, so that nothing of an earlier attempt can still commit.
 *
 * <p>Once per attempt and never again: a superseded attempt that fenced anew would end its
 * successor.
 */
public final class Fence {
  private static final String GHOSTS = Sql.of(Fence.class, "fence-ghosts");
  private static final String TERMINATE = "SELECT pg_catalog.pg_terminate_backend(?, 5000)";
  private static final String RAISE = Sql.of(Fence.class, "fence-raise");
  private static final int ROUNDS = 12;

  private Fence() {}

  private record Ghost(int pid, String user) {}

  /** Raises the fence; answers this attempt's token. */
  public static long raise(Connection control, UUID rollback) {
    try {
      long token =
          Query.one(control, "SELECT pg_catalog.nextval('walkback.token')", row -> row.getLong(1));
      raise(control, rollback, token);
      return token;
    } catch (SQLException e) {
      throw Problems.exception(e, "fencing earlier attempts");
    }
  }

  private static void raise(Connection control, UUID rollback, long token) throws SQLException {
    Query.run(control, "SET lock_timeout = '1s'");
    for (int round = 0; round < ROUNDS; round++) {
      end(control, rollback, token);
      try {
        if (Query.update(control, RAISE, token, rollback, token) == 1) {
          return;
        }
        throw Ledger.fenced(rollback);
      } catch (SQLException held) {
        // Somebody began between the two steps and holds the row: end that one too.
        if (!Problems.state(held).equals("55P03")) {
          throw held;
        }
      }
    }
    throw stays("An earlier attempt of rollback " + RollbackNames.of(rollback).rb8());
  }

  private static void end(Connection control, UUID rollback, long token) throws SQLException {
    for (int round = 0; round < ROUNDS; round++) {
      var ghosts = ghosts(control, rollback, token);
      if (ghosts.isEmpty()) {
        return;
      }
      for (Ghost ghost : ghosts) {
        terminate(control, ghost);
      }
    }
    throw stays("A backend of rollback " + RollbackNames.of(rollback).rb8());
  }

  private static List<Ghost> ghosts(Connection control, UUID rollback, long token)
      throws SQLException {
    return Query.list(
        control,
        GHOSTS,
        row -> new Ghost(row.getInt(1), row.getString(2)),
        SessionName.prefix(rollback),
        token);
  }

  private static void terminate(Connection control, Ghost ghost) throws SQLException {
    try {
      Query.one(control, TERMINATE, row -> row.getBoolean(1), ghost.pid());
    } catch (SQLException e) {
      if (Problems.state(e).equals("42501")) {
        throw stays("Backend " + ghost.pid() + " of user " + Quoted.brief(ghost.user()));
      }
      throw e;
    }
  }

  private static ProblemException stays(String who) {
    return ProblemException.needsPerson(
        "ghost-stays",
        who + " carries our name and does not end.",
        "Somebody with more rights must end it: SELECT pg_terminate_backend(pid).");
  }
}
