package dev.walkback.worker.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine knows of a rollback's run. */
public sealed interface RunState {
  /** It goes on, by itself or as the run it was reset into. */
  record Alive() implements RunState {}

  /** It is over, and another run of the same workflow has begun: that one decides. */
  record Succeeded(String run) implements RunState {}

  /** It is over, and nobody has begun anew. */
  record Over(String run, String status, @Nullable Instant at) implements RunState {}

  /** The engine does not know it, or no longer. */
  record Unknown() implements RunState {}
}
