package dev.walkback.activities.report;

import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.Quarantine;
import dev.walkback.workflows.backup.Safety;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.WholeDump;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first screen and what was done: trigger, impact, resolution. */
final class Story {
  private final Account account;
  private final Page page;

  Story(Account account, Page page) {
    this.account = account;
    this.page = page;
  }

  void tell() {
    var loaded = account.loaded();
    page.title(
        Words.safe(loaded.target().name()) + ": " + account.outcome().wire().replace('-', ' '));
    page.block("**" + Words.safe(account.sentence()) + "**");
    if (account.status().why() != null) {
      page.block("The runbook said last: " + Words.safe(account.status().why()));
    }
    page.block(
        "Rollback `%s` · plan %s, digest `%s` · database %s at %s · [all of it as JSON](report.json) · [history](history.json)"
            .formatted(
                account.record().rollback().toString().substring(0, 8),
                Words.name(loaded.plan().name()),
                Sha256.head(loaded.planDigest()),
                Words.name(loaded.target().database()),
                Words.name(loaded.target().host())));
    trigger();
    impact();
    new Resolution(account, page).tell();
  }

  private void trigger() {
    var figures = account.figures();
    page.heading("What happened");
    page.fact("Trigger", Words.safe(account.loaded().request().reason()) + " (as said)");
    if (account.facts().assessment() != null) {
      measured(account.facts().assessment());
    }
    page.fact("Trouble began", Words.moment(figures.detected()));
    page.fact(
        "Rollback asked for",
        Words.moment(figures.begun())
            + ", "
            + Words.span(Duration.between(figures.detected(), figures.begun()))
            + " later");
    page.fact("Method", method());
    page.fact("Ended", Words.moment(figures.ended()));
  }

  private void measured(Assessment seen) {
    var symptoms =
        seen.symptoms().stream()
            .map(symptom -> symptom.name() + " " + symptom.result().wire())
            .collect(Collectors.joining(", "));
    page.fact(
        "Measured",
        Words.safe(
            "%s by rule %s, %s%s"
                .formatted(
                    seen.recommendation().wire(),
                    seen.rule(),
                    seen.reason(),
                    symptoms.isEmpty() ? "" : " (" + symptoms + ")")));
  }

  private String method() {
    var plan = account.loaded().plan();
    var budget =
        plan.reversals().stream()
            .map(step -> step.limits().budget())
            .reduce(Duration.ZERO, Duration::plus);
    return "%s, %s with a budget of %s; %s"
        .formatted(
            plan.kind(),
            Words.count(plan.reversals().size(), "reversal", "reversals"),
            Words.span(budget),
            plan.customary());
  }

  private void impact() {
    var figures = account.figures();
    page.heading("Impact");
    page.fact("Users", "see the questions below");
    page.fact("Application", closed(figures));
    page.fact("Rows", rows());
    SafetyReceipt safety = account.facts().safety();
    if (safety != null) {
      safety.kinds().forEach(kind -> page.fact("The present is kept", kept(kind)));
    }
  }

  private String closed(Figures figures) {
    if (!figures.standing().isEmpty()) {
      return "**still closed** by "
          + Words.safe(String.join(", ", figures.standing()))
          + (figures.closedFrom() == null ? "" : ", since " + Words.moment(figures.closedFrom()));
    }
    return figures
        .closedFor()
        .map(span ->
            "closed for %s, %s to %s"
                .formatted(
                    Words.span(span), time(figures.closedFrom()), time(figures.closedUntil())))
        .orElse("never closed");
  }

  private static String time(@Nullable Instant at) {
    return at == null ? "" : Words.time(at);
  }

  private String rows() {
    var counts =
        Figures.going(account.receipts(), Direction.REVERSE).stream()
            .flatMap(receipt -> receipt.rows().stream())
            .filter(count -> count.rows() > 0)
            .collect(
                Collectors.groupingBy(
                    count -> count.relation() + " " + count.operation().wire(),
                    TreeMap::new,
                    Collectors.summingLong(RowCount::rows)));
    return counts.isEmpty()
        ? "none touched"
        : Words.safe(
            counts.entrySet().stream()
                .map(each -> each.getKey() + " " + Words.number(each.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String kept(Safety kind) {
    return switch (kind) {
      case PreservedRows rows ->
          Words.safe(rows.covers()) + " (schema " + Words.name(rows.schema()) + ")";
      case Quarantine things ->
          Words.safe(things.covers()) + " (schema " + Words.name(things.schema()) + ")";
      case WholeDump dump ->
          Words.safe(dump.covers()) + " (capture " + Words.name(dump.capture()) + ")";
    };
  }
}
