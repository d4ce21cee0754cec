package dev.walkback.activities.report;

import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StartRequest;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.TargetRef;
import dev.walkback.workflows.plan.Tempo;
import dev.walkback.workflows.plan.TransactionalStep;
import dev.walkback.workflows.plan.WatchWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loaded plan of two reversals. */
public final class LoadedPlans {
  static final String PLAN = "sha256:" + "a".repeat(64);
  static final CaptureRef CAPTURE =
      new CaptureRef(
          "music/2026-11-20-1/20261120T180000Z-0badcafe",
          "2026-11-20-1",
          "sha256:" + "b".repeat(64),
          Over.THREE);

  private LoadedPlans() {}

  static LoadedPlan of(UUID rollback, TargetRef target, String reason, @Nullable String nothing) {
    return of(rollback, target, plan(target.name()), reason, nothing);
  }

  /** Loaded for this target. */
  public static LoadedPlan of(UUID rollback, TargetRef target, SchemaRollback plan) {
    return of(rollback, target, plan, "the feed is empty", null);
  }

  private static LoadedPlan of(
      UUID rollback,
      TargetRef target,
      SchemaRollback plan,
      String reason,
      @Nullable String nothing) {
    return new LoadedPlan(
        rollback,
        new StartRequest(target.name(), "schema", reason, null, null),
        plan,
        PLAN,
        "here",
        target,
        CAPTURE,
        tempo(),
        null,
        nothing,
        Over.THREE,
        List.of(),
        List.of(),
        List.of());
  }

  private static SchemaRollback plan(String target) {
    return new SchemaRollback(
        "tracks",
        target,
        null,
        new CaptureOfRun(CAPTURE.run()),
        MigrationTool.FLYWAY,
        SafetyChoice.AUTO,
        Closes.EVERYTHING,
        false,
        List.of(new HttpBarrier("shop"), new DatabaseBarrier()),
        List.of(step("004"), step("003")),
        List.of(new CountsCheck(List.of())),
        null,
        "standard",
        new WatchWindow(Duration.ofMinutes(30), Duration.ofHours(24)),
        null,
        List.of());
  }

  private static TransactionalStep step(String name) {
    var file = new SqlFile("revert/" + name + ".sql", "sha256:" + "0".repeat(64), 10);
    return new TransactionalStep(
        name,
        new Scripts(file, file, file),
        new Setting("owner", List.of("public"), Map.of(), List.of(name)),
        new Harm(List.of(), Loss.PARTIAL, List.of()),
        new Limits(
            new LockTimeout(Duration.ofMillis(500)),
            new StatementTimeout(Duration.ofMinutes(1)),
            Duration.ofMinutes(5)),
        null);
  }

  private static Tempo tempo() {
    return new Tempo(
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        List.of(new Rung(0, Duration.ZERO, "on-call", List.of("olga"))),
        Duration.ofMinutes(15),
        Duration.ofMinutes(90),
        Duration.ofMinutes(15),
        Duration.ofMinutes(10));
  }
}
