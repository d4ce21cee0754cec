package dev.walkback.workflows.execution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.Step;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one step at the target.
 *
 * @param rehearsed how long it took on the clone: times three is its statement timeout
 * @param baseline what must stand still until the last statement; null where nothing was closed
 * @param gateRound the round of the point of no return, judged again before the first change
 * @param permit people's leave to end the session in the way; null where nobody gave one
 */
public record StepRequest(
    UUID rollback,
    String planDigest,
    Step step,
    Direction direction,
    MigrationTool tool,
    CaptureRef source,
    Duration rehearsed,
    @Nullable Baseline baseline,
    int gateRound,
    @Nullable Permit permit) {
  /** The batch within the step in the ledger's key; bringing back has a row of its own. */
  @JsonIgnore
  public String part() {
    return direction == Direction.REVERSE ? "" : direction.wire();
  }
}
