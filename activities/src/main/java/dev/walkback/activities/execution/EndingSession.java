package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.execution.InTheWay;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Ends the one session that people have said may be ended, and no other. */
final class EndingSession {
  private static final String SAME = Sql.of(EndingSession.class, "same-session");
  private static final String END = "SELECT pg_catalog.pg_terminate_backend(?, 5000)";

  private final Connections connections;

  EndingSession(Connections connections) {
    this.connections = connections;
  }

  /** Gone already is gone: whoever has its number now is somebody else. */
  void end(InTheWay session, TargetAccess access) {
    var name = SessionName.of("end");
    try (var observer = connections.open(access.observing(), name);
        var operator = connections.open(access.operator(), name)) {
      if (there(observer, session)) {
        end(operator, session);
        if (there(observer, session)) {
          throw stays(session, "does not end", null);
        }
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "ending the session in the way");
    }
  }

  private static void end(Connection operator, InTheWay session) throws SQLException {
    try {
      Query.one(operator, END, row -> row.getBoolean(1), session.pid());
    } catch (SQLException e) {
      if (Problems.state(e).equals("42501")) {
        throw stays(session, "may not be ended by our login (SQLSTATE 42501)", e);
      }
      throw e;
    }
  }

  private static boolean there(Connection observer, InTheWay session) throws SQLException {
    return Query.one(observer, SAME, row -> row.getBoolean(1), session.pid(), session.begun());
  }

  private static ProblemException stays(
      InTheWay session, String why, @Nullable SQLException cause) {
    return new ProblemException(
        new Problem.NeedsPerson(
            "blocker-stays",
            "The session in the way, %s, %s.".formatted(session.who(), why),
            "End it as its owner or a superuser, or GRANT pg_signal_backend TO our operator; then"
                + " retry."),
        cause);
  }
}
