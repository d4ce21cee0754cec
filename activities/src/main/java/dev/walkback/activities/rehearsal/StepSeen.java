package dev.walkback.activities.rehearsal;

import dev.walkback.workflows.execution.RehearsedStep;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Everything seen of one step on the clone.
 *
 * @param statements the step's own, to tell what it named from what went along
 */
record StepSeen(
    Step step,
    Set<String> statements,
    StepReceipt receipt,
    Recorded recorded,
    Losses.Lost lost,
    Duration took) {
  StepSeen {
    statements = Set.copyOf(statements);
  }

  /** What was dropped although no statement of the step names it. */
  List<Dropped> along() {
    return recorded.dropped().stream().filter(dropped -> !names(dropped)).toList();
  }

  /** What the step's own statements named. */
  List<Dropped> named() {
    return recorded.dropped().stream().filter(this::names).toList();
  }

  private boolean names(Dropped dropped) {
    return dropped.named() && statements.contains(dropped.statement().strip());
  }

  /** Outside a transaction they come and go before anybody can write them down. */
  private List<String> locks() {
    return switch (step) {
      case TransactionalStep inside -> recorded.locks().stream().map(TableLock::label).toList();
      case NonTransactionalStep outside -> List.of("not recorded: it runs outside a transaction");
    };
  }

  /** As the receipt has it. */
  RehearsedStep rehearsed() {
    return new RehearsedStep(
        step.name(),
        receipt.rows(),
        locks(),
        recorded.rewritten(),
        along().stream().map(Dropped::label).toList(),
        took);
  }
}
