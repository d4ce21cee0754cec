package dev.walkback.worker.loop;

import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.StartRequest;
import dev.walkback.workflows.plan.TargetRef;
import dev.walkback.workflows.plan.Tempo;
import dev.walkback.workflows.plan.WatchWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A loaded plan, of which only who is told matters here. */
final class Plans {
  static final String DIGEST = "sha256:" + "a".repeat(64);
  static final CaptureRef CAPTURE =
      new CaptureRef("music/r1/x", "r1", "sha256:" + "b".repeat(64), Instant.EPOCH);

  private Plans() {}

  static LoadedPlan loaded(UUID rollback, TargetRef target) {
    return new LoadedPlan(
        rollback,
        new StartRequest(target.name(), "schema", "the feed is empty", null, null),
        plan(target.name()),
        DIGEST,
        "here",
        target,
        CAPTURE,
        tempo(),
        null,
        null,
        Instant.EPOCH,
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
        MigrationTool.NONE,
        SafetyChoice.AUTO,
        Closes.EVERYTHING,
        false,
        List.of(),
        List.of(),
        List.of(),
        null,
        "standard",
        new WatchWindow(Duration.ZERO, Duration.ZERO),
        null,
        List.of());
  }

  private static Tempo tempo() {
    var minute = Duration.ofMinutes(1);
    return new Tempo(
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        List.of(
            new Rung(0, Duration.ZERO, "on-call", List.of("olga")),
            new Rung(1, minute, "dba", List.of("dan", "olga"))),
        minute,
        minute,
        minute,
        minute);
  }
}
