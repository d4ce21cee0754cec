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
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What each step of a rollback brought back, one step a method. */
final class Receipts {
  private static final String DIGEST = "sha256:" + "d".repeat(64);

  private Receipts() {}

  static Facts none(LoadedPlan loaded) {
    return new Facts(
        loaded, null, null, List.of(), null, null, null, null, null, List.of(), null, null,
        List.of());
  }

  static Facts all(LoadedPlan loaded) {
    return new Facts(
        loaded,
        assessment(),
        "olga",
        List.of("dan"),
        source(),
        safety(),
        rehearsal(),
        new Closure(List.of(), Over.THREE, "sha256:" + "c".repeat(64)),
        certificate(),
        List.of(step("004", Direction.REVERSE, 20), step("003", Direction.REVERSE, 0)),
        checks(),
        reopened(),
        List.of(
            new SliceReport(Health.HEALTHY, 30, Over.THREE.plusSeconds(3600), List.of(), DIGEST)));
  }

  static StepReceipt step(String step, Direction direction, long rows) {
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
        Over.THREE.plusSeconds(1300),
        false);
  }

  private static Assessment assessment() {
    return new Assessment(
        Recommendation.ROLL_BACK,
        "S0.5",
        "1 table of 4 is broken",
        List.of(new Symptom("orphans in playlist_tracks", Result.FAIL, "12 rows point nowhere")),
        "",
        Over.THREE);
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

  private static SafetyReceipt safety() {
    return new SafetyReceipt(
        List.of(
            new PreservedRows(
                "walkback_preserved_5d2f0c1a",
                "Every row that a step changes or takes away is kept as it was"),
            new Quarantine(
                "walkback_quarantine_5d2f0c1a",
                "Every table and column that a step drops is moved out of sight with what it holds")),
        false,
        Duration.ofMillis(80),
        "sha256:" + "5".repeat(64));
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

  private static Certificate certificate() {
    return new Certificate(
        true,
        new Baseline(0, 0, 0, 7),
        12,
        Over.THREE,
        Over.THREE.plusSeconds(3),
        List.of("no writers"),
        List.of());
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

  private static Reopened reopened() {
    return new Reopened(
        true,
        null,
        List.of(),
        List.of(new CheckResult("endpoint health", Result.PASS, "200 in 12 ms", List.of(), "")),
        Over.THREE);
  }
}
