package dev.walkback.workflows;

import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.execution.StepReceipt;
import java.util.stream.Collectors;

/** Receipts in a sentence. */
final class Receipts {
  private Receipts() {}

  static String sentence(StepReceipt receipt) {
    var rows =
        receipt.rows().stream()
            .map(count -> count.operation().wire() + " " + count.rows() + " " + count.relation())
            .collect(Collectors.joining(", "));
    var text = new StringBuilder(rows.isEmpty() ? "no rows touched" : rows);
    text.append("; preserved ").append(receipt.preserved()).append(" rows");
    if (!receipt.quarantined().isEmpty()) {
      text.append("; moved out of sight ").append(String.join(", ", receipt.quarantined()));
    }
    text.append("; took ").append(receipt.took());
    if (!receipt.blocker().isEmpty()) {
      text.append(", waited ").append(receipt.waited()).append(" for ").append(receipt.blocker());
    }
    return receipt.again() ? text + " (done by an earlier attempt)" : text.toString();
  }

  static String failing(CheckReport report) {
    return report.results().stream()
        .filter(result -> result.result() != Result.PASS)
        .map(result -> result.label() + " " + result.result().wire() + ": " + result.observed())
        .collect(Collectors.joining("; "));
  }
}
