package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;

/** The code that does steps at targets, pointed elsewhere: only the address is another one. */
@FunctionalInterface
interface StepsAt {
  /** Does one step there, as this login. */
  StepReceipt run(Address login, StepRequest request, Progress progress);
}
