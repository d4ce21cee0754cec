package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ends the sessions of others after they can no longer come back. */
final class SessionEnding {
  /** What sessions that move a barrier are called, beside the rollback. */
  static final String HAND = "barrier";

  private static final String EARLIER = Sql.of(SessionEnding.class, "our-earlier-hands");
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration EVERY = Duration.ofMillis(50);

  private final Connection operator;
  private final Sessions sessions;
  private final Patience patience;

  SessionEnding(Connection operator, Sessions sessions, Patience patience) {
    this.operator = operator;
    this.sessions = sessions;
    this.patience = patience;
  }

  /** A hand that froze and wakes later must find its session gone. */
  void endEarlierHands(UUID rollback) throws SQLException {
    String name = SessionName.prefix(rollback) + HAND + "/%";
    for (int pid : Query.list(operator, EARLIER, row -> row.getInt(1), name)) {
      terminate(pid);
    }
  }

  /** Asks twice in a row: a login that was half way in shows up a moment later. */
  void endOthers() throws SQLException {
    for (int look = 0; look < 2; look++) {
      Optional<List<OtherSession>> left = patience.until(LONGEST, EVERY, this::stillThere);
      if (left.isPresent()) {
        throw staying(left.get());
      }
      patience.sleeper().sleep(EVERY);
    }
  }

  private Optional<List<OtherSession>> stillThere() {
    List<OtherSession> left = sessions.inTheWay();
    try {
      for (OtherSession session : left) {
        if (!session.beyondUs()) {
          terminate(session.pid());
        }
      }
    } catch (SQLException e) {
      throw Problems.exception(e, "ending sessions of others");
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(left);
  }

  private void terminate(int pid) throws SQLException {
    Query.one(operator, "SELECT pg_terminate_backend(?)", row -> row.getBoolean(1), pid);
  }

  private static ProblemException staying(List<OtherSession> left) {
    boolean beyond = left.stream().anyMatch(OtherSession::beyondUs);
    return ProblemException.needsPerson(
        beyond ? "session-beyond-us" : "session-stays",
        "Sessions stay in the database and could write: " + left + ".",
        beyond
            ? "Only a superuser can end a superuser's session; end it, then try again."
            : "They do not end within " + LONGEST.toSeconds() + " s; end them, then try again.");
  }
}
