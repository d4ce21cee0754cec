package dev.walkback.workflows;

import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.status.Spoken;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Receipts in a sentence. */
final class Receipts {
  private Receipts() {}

  static String sentence(StepReceipt receipt) {
    var rows =
        receipt.rows().stream()
            .map(count ->
                count.operation().wire()
                    + " "
                    + Spoken.number(count.rows())
                    + " "
                    + count.relation())
            .collect(Collectors.joining(", "));
    var text = new StringBuilder(rows.isEmpty() ? "no rows touched" : rows);
    text.append("; preserved ").append(Spoken.rows(receipt.preserved()));
    if (!receipt.quarantined().isEmpty()) {
      text.append("; moved out of sight ").append(String.join(", ", receipt.quarantined()));
    }
    text.append("; took ").append(Spoken.span(receipt.took()));
    if (!receipt.blocker().isEmpty()) {
      text.append(", waited ").append(Spoken.span(receipt.waited()));
      text.append(" for ").append(receipt.blocker());
    }
    return receipt.again() ? text + " (done by an earlier attempt)" : text.toString();
  }

  /** What all of them did to rows: what was changed, and what is kept of it. */
  static String accounted(List<StepReceipt> receipts) {
    var done = new EnumMap<RowOperation, Long>(RowOperation.class);
    receipts.stream()
        .flatMap(receipt -> receipt.rows().stream())
        .forEach(count -> done.merge(count.operation(), count.rows(), Long::sum));
    long kept = receipts.stream().mapToLong(StepReceipt::preserved).sum();
    var text =
        done.entrySet().stream()
            .map(entry -> entry.getKey().wire() + " " + Spoken.number(entry.getValue()))
            .collect(Collectors.joining(", "));
    return "Rows accounted for: "
        + (text.isEmpty() ? "none touched" : text)
        + "; kept as they were: "
        + Spoken.rows(kept);
  }

  /** That everything passed, with what the catalogs said. */
  static String passing(CheckReport report) {
    var schema = new SchemaCheck().label();
    var compared =
        report.results().stream()
            .filter(result -> result.label().equals(schema))
            .map(result -> schema + ": " + result.observed() + " ")
            .collect(Collectors.joining());
    return compared + "Checks passed: all " + report.results().size() + ".";
  }

  static String failing(CheckReport report) {
    return report.results().stream()
        .filter(result -> result.result() != Result.PASS)
        .map(result -> result.label() + " " + result.result().wire() + ": " + result.observed())
        .collect(Collectors.joining("; "));
  }
}
