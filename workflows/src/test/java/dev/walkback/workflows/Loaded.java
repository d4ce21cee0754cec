package dev.walkback.workflows;

import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.StartRequest;
import dev.walkback.workflows.plan.TargetRef;
import dev.walkback.workflows.plan.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with what loading it finds around it. */
final class Loaded {
  private Loaded() {}

  static LoadedPlan plan(
      LoadRequest request,
      SchemaRollback plan,
      Duration begin,
      @Nullable Left left,
      @Nullable String nothing) {
    return new LoadedPlan(
        UUID.fromString(request.firstRun()),
        new StartRequest("music", "schema", "playlists are wrong", null, null),
        plan,
        "sha256:" + "a".repeat(64),
        "here",
        new TargetRef(
            UUID.nameUUIDFromBytes(new byte[1]).toString(), "music", "music", "db:5432", "7"),
        new CaptureRef(
            "music/2026-11-20-1/x", "2026-11-20-1", "sha256:" + "b".repeat(64), Instant.EPOCH),
        tempo(begin),
        left,
        nothing,
        Instant.ofEpochMilli(0),
        List.of("slot cdc"),
        List.of(),
        List.of());
  }

  /** Counted from the trouble, all rungs of the start's ladder are long past. */
  private static Tempo tempo(Duration begin) {
    return new Tempo(
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        List.of(
            rung(0, 0, "on-call", "olga"), rung(1, 15, "dba", "dan"),
            rung(2, 30, "devops-lead", "lea"), rung(3, 60, "product-owner", "pia")),
        Duration.ofMinutes(15),
        Duration.ofMinutes(90),
        begin,
        Duration.ofMinutes(10));
  }

  private static Rung rung(int level, int minutes, String role, String who) {
    return new Rung(level, Duration.ofMinutes(minutes), role, List.of(who));
  }
}
