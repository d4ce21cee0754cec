package dev.walkback.activities.report;

import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.Recommendation;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.backup.Grade;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.Quarantine;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearsedStep;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.report.Facts;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rollback that is over, as the runbook hands it to the report. */
final class Over {
  static final Instant THREE = Instant.parse("2026-11-21T03:00:00Z");
  static final String DIGEST = "sha256:" + "d".repeat(64);

  private Over() {}

  static ReportRequest rolledBack(LoadedPlan loaded) {
    return request(loaded, facts(loaded), Outcome.ROLLED_BACK, "Reversed, checked and open again.");
  }

  static ReportRequest ended(LoadedPlan loaded, Outcome outcome, String why) {
    return request(loaded, early(loaded), outcome, why);
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

  static Facts early(LoadedPlan loaded) {
    return new Facts(
        loaded, null, null, List.of(), null, null, null, null, null, List.of(), null, null,
        List.of());
  }

  static Facts facts(LoadedPlan loaded) {
    return new Facts(
        loaded,
        new Assessment(
            Recommendation.ROLL_BACK,
            "S0.5",
            "1 table of 4 is broken",
            List.of(
                new Symptom("orphans in playlist_tracks", Result.FAIL, "12 rows point nowhere")),
            "",
            THREE),
        "olga",
        List.of("dan"),
        source(),
        new SafetyReceipt(
            List.of(
                new PreservedRows(
                    "walkback_preserved_5d2f0c1a",
                    "Every row that a step changes or takes away is kept as it was"),
                new Quarantine(
                    "walkback_quarantine_5d2f0c1a",
                    "Every table and column that a step drops is moved out of sight with what it holds")),
            false,
            Duration.ofMillis(80),
            "sha256:" + "5".repeat(64)),
        rehearsal(),
        new Closure(List.of(), THREE, "sha256:" + "c".repeat(64)),
        new Certificate(
            true,
            new Baseline(0, 0, 0, 7),
            12,
            THREE,
            THREE.plusSeconds(3),
            List.of("no writers"),
            List.of()),
        List.of(receipt("004", Direction.REVERSE, 20), receipt("003", Direction.REVERSE, 0)),
        checks(),
        new Reopened(
            true,
            null,
            List.of(),
            List.of(new CheckResult("endpoint health", Result.PASS, "200 in 12 ms", List.of(), "")),
            THREE),
        List.of(new SliceReport(Health.HEALTHY, 30, THREE.plusSeconds(3600), List.of(), DIGEST)));
  }

  static StepReceipt receipt(String step, Direction direction, long rows) {
    return new StepReceipt(
        step,
        direction,
        List.of(new RowCount("public.tracks", RowOperation.DELETE, rows)),
        rows,
        List.of(),
        Duration.ofMillis(420),
        step.equals("004") ? Duration.ofMillis(700) : Duration.ZERO,
        step.equals("004") ? "pid 412 of shop_app, idle in transaction" : "",
        3,
        THREE.plusSeconds(1300),
        false);
  }

  private static SourceReceipt source() {
    return new SourceReceipt(
        Grade.HASHED,
        DIGEST,
        "sha256:" + "f".repeat(64),
        Instant.parse("2026-11-20T18:00:00Z"),
        1_204_221,
        9,
        48_211,
        Duration.ofMillis(2300),
        List.of("pg_dump 15.18 is older than its safe version"));
  }

  private static RehearsalReceipt rehearsal() {
    return new RehearsalReceipt(
        Fidelity.FULL,
        List.of(
            new RehearsedStep(
                "004",
                List.of(new RowCount("public.tracks", RowOperation.DELETE, 18)),
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMillis(400)),
            new RehearsedStep(
                "003", List.of(), List.of(), List.of(), List.of(), Duration.ofMillis(100))),
        List.of(),
        List.of(),
        18,
        0,
        true,
        "",
        "sha256:" + "9".repeat(64),
        Duration.ofSeconds(14),
        "sha256:" + "8".repeat(64));
  }

  private static CheckReport checks() {
    return new CheckReport(
        List.of(
            new CheckResult(
                "before = after",
                Result.PASS,
                "412 facts equal, 1 declared difference",
                List.of("sequence tracks_id_seq stands higher"),
                DIGEST),
            new CheckResult(
                "counts of all tables", Result.PASS, "9 tables as captured", List.of(), "")));
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
