package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;

/** Whether the server counts rows: row budgets and the proof that nobody writes are read there. */
public final class Counted {
  private static final String OFF = Sql.of(Counted.class, "track-counts-off");

  private Counted() {}

  /** Refuses a database where rows are not counted, for this session or for any login. */
  public static void refuseUncounted(Connection session) throws SQLException {
    var off = Query.list(session, OFF, row -> row.getString(1));
    if (!off.isEmpty()) {
      throw ProblemException.needsPerson(
          "track-counts-off",
          "The server does not count rows here (track_counts is off for %s), so nobody would see what a step touches."
              .formatted(String.join(", ", off)),
          "As a superuser, set track_counts = on there (ALTER SYSTEM SET, or ALTER DATABASE or ALTER ROLE … RESET track_counts) and reload.");
    }
  }
}
