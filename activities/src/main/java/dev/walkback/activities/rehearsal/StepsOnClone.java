package dev.walkback.activities.rehearsal;

import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.execution.Sources;
import dev.walkback.activities.execution.StepRun;
import dev.walkback.activities.execution.StepTools;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.StallRecord;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The product's own steps, pointed at a clone.
 *
 * <p>Nothing is said in our database before an act: a clone is new for every attempt, and an
 * intention written here would look like one about the target. Nothing is closed there, so nothing
 * has to stand still.
 */
final class StepsOnClone implements StepsAt {
  private final StepRun run;

  private StepsOnClone(StepRun run) {
    this.run = run;
  }

  /** The same files, the same source, another place. */
  static StepsOnClone with(
      Connections connections, PlanFiles files, Sources sources, InstantSource clock) {
    return new StepsOnClone(
        new StepRun(
            new StepTools(
                connections,
                files,
                sources,
                (step, what) -> false,
                (rollback, baseline, observer) -> Optional.empty(),
                StallRecord.none(),
                clock,
                "rehearsal")));
  }

  @Override
  public StepReceipt run(Address login, StepRequest request, Progress progress) {
    return run.run(request, login, login, progress);
  }
}
