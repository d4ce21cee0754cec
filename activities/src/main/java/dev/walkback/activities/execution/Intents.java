package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.StepKey;

/** What we are about to do and no transaction protects: said in our own database before the act. */
@FunctionalInterface
public interface Intents {
  /** Says it; true when an earlier attempt had said it already and may have acted. */
  boolean intend(StepKey step, String what);
}
