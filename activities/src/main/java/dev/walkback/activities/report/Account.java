package dev.walkback.activities.report;

import dev.walkback.activities.report.ReportRecords.Kept;
import dev.walkback.activities.report.ReportRecords.Letter;
import dev.walkback.activities.report.ReportRecords.Stood;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.report.Facts;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Status;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a machine can know of a rollback that is over; {@code report.json} is this record.
 *
 * @param sentence what a reader with one minute must know
 * @param unread why the ledger at the target could not be read; null where it was
 * @param receipts what the ledger says was done; what the run itself saw where it was not read
 * @param questions what only people know; their answers are empty
 * @param record what the run brought along, whole
 */
public record Account(
    String format,
    String sentence,
    Figures figures,
    @Nullable String unread,
    List<StepReceipt> receipts,
    List<Letter> letters,
    List<Stood> barriers,
    List<Kept> evidence,
    List<Asked> questions,
    ReportRequest record) {
  private static final String FORMAT = "walkback-report-1";

  /** Copies, so that what is written down cannot change. */
  public Account {
    receipts = List.copyOf(receipts);
    letters = List.copyOf(letters);
    barriers = List.copyOf(barriers);
    evidence = List.copyOf(evidence);
    questions = List.copyOf(questions);
  }

  /** What lies beside the history: in our own database, and in the ledger at the target. */
  record Beside(
      @Nullable String unread,
      List<StepReceipt> receipts,
      List<Letter> letters,
      List<Stood> barriers,
      List<Kept> evidence) {}

  /** A field of the incident report that only people can fill in. */
  public record Asked(String field, String question, @Nullable String answer) {}

  static Account of(ReportRequest request, Beside beside) {
    var figures = Figures.of(request, beside);
    return new Account(
        FORMAT,
        Headline.of(request, beside, figures),
        figures,
        beside.unread(),
        beside.receipts(),
        beside.letters(),
        beside.barriers(),
        beside.evidence(),
        Questions.about(figures),
        request);
  }

  LoadedPlan loaded() {
    return loaded(record);
  }

  Facts facts() {
    return record.facts();
  }

  Status status() {
    return record.status();
  }

  Outcome outcome() {
    return outcome(record);
  }

  /** A report is written of a loaded plan: what was refused before has no report. */
  static LoadedPlan loaded(ReportRequest request) {
    return Objects.requireNonNull(request.facts().loaded(), "the plan was never loaded");
  }

  static Outcome outcome(ReportRequest request) {
    return Objects.requireNonNull(request.status().outcome(), "the rollback is not over");
  }
}
