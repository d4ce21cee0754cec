package dev.walkback.activities.orphan;

import dev.walkback.activities.maintenance.BarrierRow;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Fence;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.status.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends what the dead run may have left at work, and looks. It opens nothing and finishes nothing:
 * whether to go on is for people.
 */
public final class Fencing {
  private static final String ROW = Sql.of(Fencing.class, "row");

  private final Targets targets;
  private final Connections connections;
  private final Barriers barriers;

  /** With these. */
  public Fencing(Targets targets, Connections connections, Barriers barriers) {
    this.targets = targets;
    this.connections = connections;
    this.barriers = barriers;
  }

  private record Row(String state, @Nullable String outcome) {}

  Found fence(Orphan orphan) {
    var standing = barriers.standing(orphan.rollback()).stream().map(BarrierRow::label).toList();
    try (var connection = open(orphan)) {
      var row = row(connection, orphan);
      if (row.isPresent() && !row.get().state().equals("closed")) {
        endWhatIsLeft(connection, orphan, row.get());
      }
      return found(connection, orphan, row, standing);
    } catch (ProblemException trouble) {
      return Found.unreached(trouble.problem().message(), standing);
    } catch (SQLException e) {
      return Found.unreached(
          Problems.exception(e, "looking at target " + orphan.target()).problem().message(),
          standing);
    }
  }

  private Connection open(Orphan orphan) {
    var address = targets.of(orphan.rollback()).operator();
    return connections.open(address, SessionName.of("janitor"));
  }

  private static void endWhatIsLeft(Connection connection, Orphan orphan, Row row) {
    try {
      Fence.raise(connection, orphan.rollback());
    } catch (ProblemException refused) {
      // A row that is being aborted takes no token; its sessions were ended before that was asked.
      if (!row.state().equals("aborting") || !refused.problem().code().equals("fenced")) {
        throw refused;
      }
    }
  }

  private static Optional<Row> row(Connection connection, Orphan orphan) throws SQLException {
    return Query.first(
        connection,
        ROW,
        row -> new Row(row.getString("state"), row.getString("outcome")),
        orphan.rollback());
  }

  private static Found found(
      Connection connection, Orphan orphan, Optional<Row> row, List<String> standing)
      throws SQLException {
    var done = Ledger.finished(connection, orphan.rollback());
    return new Found(
        null,
        ended(row),
        done.stream().filter(entry -> entry.part().isEmpty()).map(Ledger.Entry::step).toList(),
        done.stream()
            .filter(entry -> entry.part().equals(Direction.BRING_BACK.wire()))
            .map(Ledger.Entry::step)
            .toList(),
        standing);
  }

  /** A rollback without a row there never began; a closed row says how it ended. */
  private static @Nullable String ended(Optional<Row> row) {
    if (row.isEmpty()) {
      return Outcome.NOT_ROLLED_BACK.wire();
    }
    return row.get().state().equals("closed") ? row.get().outcome() : null;
  }
}
