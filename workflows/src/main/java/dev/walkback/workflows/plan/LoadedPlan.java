package dev.walkback.workflows.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a start: everything resolved, nothing changed yet but the open row that keeps a
 * second rollback out.
 *
 * @param rollback the id of this rollback: the first run's, or an adopted one's after it was held
 * @param left what an earlier run with the same plan left, whose open row was taken over; null for
 *     a rollback of its own
 * @param nothing why there is nothing to roll back; null where there is something
 * @param detected when the trouble began: as said, else when the start arrived
 * @param surroundings names of standbys, slots, publications and the like; part of the digest
 * @param capabilities names of what the login may do; part of the digest
 * @param warnings sentences for the card
 */
public record LoadedPlan(
    UUID rollback,
    StartRequest request,
    SchemaRollback plan,
    String planDigest,
    String installation,
    TargetRef target,
    CaptureRef source,
    Tempo tempo,
    @Nullable Left left,
    @Nullable String nothing,
    Instant detected,
    List<String> surroundings,
    List<String> capabilities,
    List<String> warnings) {
  /** Copies, so that what was loaded cannot change. */
  public LoadedPlan {
    surroundings = List.copyOf(surroundings);
    capabilities = List.copyOf(capabilities);
    warnings = List.copyOf(warnings);
  }

  /** Whether an earlier run of the same rollback was taken over. */
  public boolean adopted() {
    return left != null;
  }
}
