package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Counted;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Sees who else is in a database; an observer's eyes, which change nothing. */
final class Sessions {
  private static final String SEES = Sql.of(Sessions.class, "sees-everything");
  private static final String OTHERS = Sql.of(Sessions.class, "other-sessions");

  private final Connection observer;
  private final Logins ours;

  Sessions(Connection observer, Logins ours) {
    this.observer = observer;
    this.ours = ours;
  }

  /** Refuses to take for quiet what it cannot see. */
  void refuseToBeBlind() {
    try {
      if (!Query.one(observer, SEES, row -> row.getBoolean(1))) {
        throw ProblemException.needsPerson(
            "observer-blind",
            "Our observer does not see what other sessions do here.",
            "GRANT pg_read_all_stats TO our observer.");
      }
      Counted.refuseUncounted(observer);
    } catch (SQLException e) {
      throw Problems.exception(e, "asking what our observer may see");
    }
  }

  /** Everybody else, as they are at this moment: inside a transaction the view stands still. */
  List<OtherSession> others() {
    try {
      Query.run(observer, "SELECT pg_stat_clear_snapshot()");
      return Query.list(observer, OTHERS, OtherSession::read, (Object) ours.array());
    } catch (SQLException e) {
      throw Problems.exception(e, "looking for sessions of others");
    }
  }

  /** Those that can read or write rows. */
  List<OtherSession> inTheWay() {
    return others().stream().filter(session -> !session.onlyReadsLog()).toList();
  }
}
