package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.status.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one open row that keeps a second rollback out of a database. */
public final class RollbackRow {
  private static final String OPEN = Sql.of(RollbackRow.class, "rollback-open");
  private static final String STANDING = Sql.of(RollbackRow.class, "rollback-standing");
  private static final String ADOPT = Sql.of(RollbackRow.class, "rollback-adopt");
  private static final String ABORT = Sql.of(RollbackRow.class, "rollback-abort");
  private static final String CLOSE = Sql.of(RollbackRow.class, "rollback-close");

  private RollbackRow() {}

  /** Who wants to roll back what. */
  public record Asked(
      UUID rollback,
      UUID registration,
      String systemIdentifier,
      long databaseOid,
      String workflow,
      String planDigest) {}

  /** The row that is open now: the asked one, or an earlier one with the same plan. */
  public record Opened(UUID rollback, boolean adopted) {}

  /** A row that is not closed. */
  public record Standing(
      UUID rollback, String workflow, String planDigest, String state, Instant since) {
    private static Standing of(ResultSet row) throws SQLException {
      return new Standing(
          row.getObject("id", UUID.class),
          row.getString("workflow_id"),
          row.getString("plan_digest"),
          row.getString("state"),
          row.getTimestamp("opened_at").toInstant());
    }
  }

  /** Opens the row, adopts an open one of the same plan, or refuses by name. May be repeated. */
  public static Opened open(Connection connection, Asked asked) {
    try {
      if (inserted(connection, asked)) {
        return new Opened(asked.rollback(), false);
      }
      return adopt(connection, asked);
    } catch (SQLException e) {
      throw Problems.exception(e, "opening the rollback's row");
    }
  }

  /** The row that is not closed, if there is one. */
  public static Optional<Standing> standing(Connection connection) {
    try {
      return Query.first(connection, STANDING, Standing::of);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking for an open rollback");
    }
  }

  /** Forbids every further step; what runs now still commits or not by itself. */
  public static void abort(Connection connection, UUID rollback) {
    try {
      Query.update(connection, ABORT, rollback);
    } catch (SQLException e) {
      throw Problems.exception(e, "aborting the rollback's row");
    }
  }

  /** Frees the target. May be repeated; a held rollback keeps its row open and is never closed. */
  public static void close(Connection connection, UUID rollback, Outcome outcome) {
    if (outcome == Outcome.HELD_IN_MAINTENANCE) {
      throw new IllegalArgumentException("a held rollback keeps its row open");
    }
    try {
      Query.update(connection, CLOSE, outcome.wire(), rollback);
    } catch (SQLException e) {
      throw Problems.exception(e, "closing the rollback's row");
    }
  }

  private static boolean inserted(Connection connection, Asked asked) throws SQLException {
    return Query.first(
            connection,
            OPEN,
            row -> true,
            asked.rollback(),
            asked.registration(),
            asked.systemIdentifier(),
            asked.databaseOid(),
            asked.workflow(),
            asked.planDigest())
        .isPresent();
  }

  private static Opened adopt(Connection connection, Asked asked) throws SQLException {
    var standing =
        Query.first(connection, STANDING, Standing::of)
            .orElseThrow(() ->
                ProblemException.never(
                    "rollback-closed",
                    "Rollback " + head(asked.rollback()) + " is closed.",
                    "Start a new one."));
    boolean same =
        standing.planDigest().equals(asked.planDigest()) && standing.state().equals("open");
    if (same && taken(connection, asked, standing)) {
      return new Opened(standing.rollback(), !standing.rollback().equals(asked.rollback()));
    }
    throw ProblemException.never(
        "rollback-open",
        "Rollback %s with plan %s is %s here since %s (workflow %s)."
            .formatted(
                head(standing.rollback()),
                Sha256.head(standing.planDigest()),
                standing.state(),
                standing.since(),
                Quoted.brief(standing.workflow())),
        "Finish that one, or end it by its gate `held` with hand-over.");
  }

  private static boolean taken(Connection connection, Asked asked, Standing standing)
      throws SQLException {
    return standing.workflow().equals(asked.workflow())
        || Query.update(connection, ADOPT, asked.workflow(), standing.rollback()) == 1;
  }

  private static String head(UUID rollback) {
    return RollbackNames.of(rollback).rb8();
  }
}
