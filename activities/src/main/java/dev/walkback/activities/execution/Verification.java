package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.Statement;
import java.sql.Connection;
import java.sql.SQLException;

/** A step's own questions: together they must return nothing. */
final class Verification {
  private static final int MOST = 10_001;

  private Verification() {}

  /** How many rows the questions return, counted to ten thousand. */
  static long rows(Connection session, ReadScript script) throws SQLException {
    long rows = 0;
    for (Statement statement : script.statements()) {
      rows += rows(session, statement.sql());
    }
    return rows;
  }

  /** Asks on a session of its own, read-only and as the owner; whatever is found is taken back. */
  static long rowsAfter(Connection session, Roles roles, ReadScript script, String doing) {
    try {
      session.setAutoCommit(false);
      Query.run(session, "SET TRANSACTION READ ONLY");
      roles.owner();
      long rows = rows(session, script);
      session.rollback();
      return rows;
    } catch (SQLException e) {
      throw Problems.exception(e, doing);
    }
  }

  /** Inside the step's transaction: nothing of it stays. */
  static ProblemException failed(String step, ReadScript script, long rows) {
    return ProblemException.never(
        "verification-failed",
        "Step %s did not pass its own verification %s: %s."
            .formatted(step, script.path(), found(rows)),
        "Nothing of it stayed. Correct the script and ask for approval anew.");
  }

  /** Between steps: what was committed is no longer, or not yet, as it must be. */
  static ProblemException failedAfter(String step, ReadScript script, long rows) {
    return ProblemException.needsPerson(
        "verification-failed-after",
        "Step %s is committed, and its verification %s finds %s now."
            .formatted(step, script.path(), found(rows)),
        "The next step is not begun. Find out who changed it since; then retry or bring back.");
  }

  private static String found(long rows) {
    return rows >= MOST
        ? "more than " + (MOST - 1) + " rows"
        : rows == 1 ? "1 row" : rows + " rows";
  }

  private static long rows(Connection session, String sql) throws SQLException {
    try (var statement = session.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.setMaxRows(MOST);
      long rows = 0;
      if (statement.execute(sql)) {
        try (var found = statement.getResultSet()) {
          while (found.next()) {
            rows++;
          }
        }
      }
      return rows;
    }
  }
}
