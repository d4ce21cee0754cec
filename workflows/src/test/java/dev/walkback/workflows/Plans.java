package dev.walkback.workflows;

import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.plan.Again;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import dev.walkback.workflows.plan.WatchWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as it would be loaded: four reversals, everything closes. */
final class Plans {
  static final String START =
      "{\"target\": \"music\", \"type\": \"schema\", \"reason\": \"playlists are wrong\"}";

  private Plans() {}

  static SchemaRollback plan(@Nullable Again again, Closes closes) {
    List<Check> checks = List.of(new CountsCheck(List.of()), new EndpointCheck("health"));
    return new SchemaRollback(
        "tracks",
        "music",
        null,
        new CaptureOfRun("2026-11-20-1"),
        MigrationTool.FLYWAY,
        SafetyChoice.AUTO,
        closes,
        false,
        List.of(new HttpBarrier("shop"), new DatabaseBarrier()),
        List.of(step("004"), step("003"), step("002"), step("001")),
        checks,
        again,
        "standard",
        new WatchWindow(Duration.ofMinutes(30), Duration.ofHours(24)),
        null,
        List.of());
  }

  static Step step(String name) {
    var file = new SqlFile("revert/" + name + ".sql", "sha256:" + "0".repeat(64), 10);
    return new TransactionalStep(
        name,
        new Scripts(file, file, file),
        new Setting("music_owner", List.of("public"), Map.of(), List.of(name)),
        new Harm(
            List.of(Hazard.DELETES_ROWS),
            Loss.PARTIAL,
            List.of(new RowBudget("tracks", RowOperation.DELETE, 0, 30))),
        new Limits(
            new LockTimeout(Duration.ofMillis(500)),
            new StatementTimeout(Duration.ofMinutes(1)),
            Duration.ofMinutes(5)),
        null);
  }
}
