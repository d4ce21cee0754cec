package dev.walkback.activities.report;

import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.RehearsedStep;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.StatusLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Step by step: what was done, beside what was rehearsed and how long it might have taken. */
final class Resolution {
  private final Account account;
  private final Page page;

  Resolution(Account account, Page page) {
    this.account = account;
    this.page = page;
  }

  void tell() {
    page.heading("Resolution");
    if (account.unread() != null) {
      page.block("The ledger could not be read: " + Words.safe(account.unread()));
    }
    page.columns("step", "state", "rows (rehearsed)", "kept", "took", "budget");
    for (Step step : account.loaded().plan().steps()) {
      step(step);
    }
    Figures.going(account.receipts(), Direction.BRING_BACK)
        .forEach(back ->
            page.row(
                Words.safe(back.step()),
                "brought back",
                counts(back.rows()),
                "",
                Words.span(back.took()),
                ""));
    account.receipts().stream()
        .filter(receipt -> !receipt.blocker().isEmpty())
        .forEach(receipt ->
            page.item(
                "Step %s waited %s for %s."
                    .formatted(
                        Words.safe(receipt.step()),
                        Words.span(receipt.waited()),
                        Words.safe(receipt.blocker()))));
  }

  private void step(Step step) {
    var line =
        account.status().steps().stream().filter(s -> s.name().equals(step.name())).findFirst();
    var receipt =
        Figures.going(account.receipts(), Direction.REVERSE).stream()
            .filter(done -> done.step().equals(step.name()))
            .findFirst();
    page.row(
        Words.safe(step.name()),
        receipt.isPresent() ? "done" : line.map(s -> s.state().wire()).orElse(""),
        rows(step, receipt),
        receipt.map(done -> Words.number(done.preserved())).orElse(""),
        took(receipt, line),
        Words.span(step.limits().budget()));
  }

  private static String took(Optional<StepReceipt> receipt, Optional<StatusLine> line) {
    return Words.span(
        receipt.map(StepReceipt::took).or(() -> line.map(StatusLine::took)).orElse(null));
  }

  private String rows(Step step, Optional<StepReceipt> receipt) {
    var rehearsed =
        account.facts().rehearsal() == null
            ? Optional.<RehearsedStep>empty()
            : account.facts().rehearsal().steps().stream()
                .filter(each -> each.step().equals(step.name()))
                .findFirst();
    var expected = rehearsed.map(each -> counts(each.rows())).orElse("not rehearsed");
    if (receipt.isEmpty()) {
      return "(" + expected + ")";
    }
    var actual = counts(receipt.get().rows());
    return actual.equals(expected) ? actual + " (same)" : actual + " (" + expected + ")";
  }

  private static String counts(List<RowCount> rows) {
    var text =
        rows.stream()
            .filter(count -> count.rows() > 0)
            .map(count ->
                count.relation()
                    + " "
                    + count.operation().wire()
                    + " "
                    + Words.number(count.rows()))
            .sorted()
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "none" : Words.safe(text);
  }
}
