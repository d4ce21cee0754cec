package dev.walkback.activities.report;

import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.report.Facts;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rollback that is over, as the runbook hands it to the report. */
final class Over {
  static final Instant THREE = Instant.parse("2026-11-21T03:00:00Z");

  private Over() {}

  static ReportRequest rolledBack(LoadedPlan loaded) {
    return request(
        loaded, Receipts.all(loaded), Outcome.ROLLED_BACK, "Reversed, checked and open again.");
  }

  static ReportRequest ended(LoadedPlan loaded, Outcome outcome, String why) {
    return request(loaded, Receipts.none(loaded), outcome, why);
  }

  static ReportRequest request(LoadedPlan loaded, Facts facts, Outcome outcome, String why) {
    return new ReportRequest(
        loaded.rollback(),
        "rollback-music",
        loaded.rollback().toString(),
        facts,
        status(loaded, outcome, why),
        timeline());
  }

  private static Status status(LoadedPlan loaded, Outcome outcome, String why) {
    return new Status(
        loaded.rollback().toString(),
        "music",
        "Type 1 (schema)",
        Phase.REPORT,
        "Writing the report",
        "",
        null,
        outcome,
        why,
        false,
        List.of(
            line("decision documented", StepState.DONE, null, null),
            line("team notified", StepState.DONE, null, null),
            line("backup verified", StepState.DONE, 120, 3),
            line("method selected", StepState.DONE, 300, null),
            line("application stopped", StepState.DONE, 300, 2),
            line("executed", StepState.DONE, 900, 1),
            line("integrity verified", StepState.DONE, 300, 301),
            line("application restarted", StepState.DONE, 180, 4),
            line("functionality tested", StepState.DONE, 300, null),
            line("monitoring resumed", StepState.DONE, null, 3600),
            line("incident report created", StepState.RUNNING, null, null),
            line("post-mortem scheduled", StepState.WAITING, null, null)),
        List.of(line("004", StepState.DONE, 300, 1), line("003", StepState.DONE, 300, 1)),
        List.of(),
        null);
  }

  private static StatusLine line(
      String name, StepState state, @Nullable Integer budget, @Nullable Integer took) {
    return new StatusLine(
        name,
        state,
        budget == null ? null : Duration.ofSeconds(budget),
        took == null ? null : Duration.ofSeconds(took));
  }

  private static List<TimelineEntry> timeline() {
    return List.of(
        at(600, "walkback", "phase", "Plan tracks is loaded and fixed.", null),
        at(
            660,
            "walkback",
            "question",
            "May the rollback of music with plan tracks begin?",
            "11112222"),
        at(700, "eve", "refusal", "letter-forged: The signature is not right.", null),
        at(720, "olga", "decision", "approve: the feed is empty", "11112222"),
        at(1200, "dan", "decision", "approve: 20 rows is what I expect", "33334444"),
        at(1300, "walkback", "step", "Reverse 004: delete 20 public.tracks; took PT0.42S", null),
        at(86_400, "walkback", "watch", "extended watch 6: healthy after 48 probes", null));
  }

  private static TimelineEntry at(
      long second, String who, String kind, String text, @Nullable String digest8) {
    return new TimelineEntry(THREE.plusSeconds(second), who, kind, text, digest8);
  }
}
