package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Ledger;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What a rollback did, as the ledger at its target has it: the truth, whatever a history says. */
public final class DoneSteps {
  private final Targets targets;
  private final Connections connections;

  /** Read there. */
  public DoneSteps(Targets targets, Connections connections) {
    this.targets = targets;
    this.connections = connections;
  }

  /** Every receipt, there and back, in its order. */
  public List<StepReceipt> of(UUID rollback) {
    var operator = targets.of(rollback).operator();
    try (var connection = connections.open(operator, SessionName.of("ledger"))) {
      return read(connection, rollback);
    } catch (SQLException e) {
      throw Problems.exception(e, "reading the ledger at the target");
    }
  }

  /** The reversals that were not brought back. */
  public List<StepReceipt> standing(UUID rollback) {
    return standing(of(rollback));
  }

  /** Every receipt at this target, there and back, in its order. */
  public static List<StepReceipt> read(Connection connection, UUID rollback) throws SQLException {
    return Ledger.finished(connection, rollback).stream()
        .map(entry -> Receipts.read(entry.receipt()))
        .toList();
  }

  /** Those of them that are reversals and were not brought back. */
  public static List<StepReceipt> standing(List<StepReceipt> done) {
    var back =
        done.stream()
            .filter(receipt -> receipt.direction() == Direction.BRING_BACK)
            .map(StepReceipt::step)
            .toList();
    return done.stream()
        .filter(receipt -> receipt.direction() == Direction.REVERSE)
        .filter(receipt -> !back.contains(receipt.step()))
        .toList();
  }
}
