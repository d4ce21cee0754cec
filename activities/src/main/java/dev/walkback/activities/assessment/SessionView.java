package dev.walkback.activities.assessment;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Sessions as they are: who waits for whom, whose transaction is old. */
final class SessionView {
  private static final String SESSIONS = Sql.of(SessionView.class, "sessions");

  private SessionView() {}

  /**
   * One session, for the evidence.
   *
   * @param query its beginning; it may hold what people wrote, so that it never leaves the evidence
   */
  record Line(
      int pid,
      String role,
      String state,
      String waits,
      long transactionSeconds,
      long querySeconds,
      List<Integer> blockedBy,
      String query) {
    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getInt("pid"),
          row.getString("role"),
          row.getString("state"),
          row.getString("waits"),
          row.getLong("transaction_seconds"),
          row.getLong("query_seconds"),
          Arrays.asList((Integer[]) row.getArray("blocked_by").getArray()),
          row.getString("query"));
    }
  }

  static List<Line> read(Connection observer) throws SQLException {
    return Query.list(observer, SESSIONS, Line::read);
  }

  static List<Symptom> symptoms(List<Line> lines, Thresholds thresholds) {
    long stuck =
        lines.stream()
            .filter(line -> !line.blockedBy().isEmpty())
            .filter(line -> line.querySeconds() >= thresholds.blocked().toSeconds())
            .count();
    long old =
        lines.stream()
            .filter(line -> line.transactionSeconds() >= thresholds.longTransaction().toSeconds())
            .count();
    return List.of(
        new Symptom(
            "blocked sessions",
            stuck == 0 ? Result.PASS : Result.FAIL,
            "%d of %d sessions wait longer than %d s for another."
                .formatted(stuck, lines.size(), thresholds.blocked().toSeconds())),
        new Symptom(
            "long transactions",
            old == 0 ? Result.PASS : Result.FAIL,
            "%d transactions are older than %d min."
                .formatted(old, thresholds.longTransaction().toMinutes())));
  }
}
