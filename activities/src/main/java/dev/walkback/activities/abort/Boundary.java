package dev.walkback.activities.abort;

import dev.walkback.activities.progress.Progress;
import java.util.UUID;
import java.util.function.Function;

/** Between two pieces of work: the place where a wish to stop is obeyed. */
@FunctionalInterface
public interface Boundary {
  /** The code of a stop, in failures. */
  String CODE = "aborted";

  /** Returns where nobody wants this rollback to stop; throws where somebody does. */
  void pass(UUID rollback);

  /** The work with this boundary before it. */
  default <T> Function<Progress, T> before(UUID rollback, Function<Progress, T> work) {
    return progress -> {
      pass(rollback);
      return work.apply(progress);
    };
  }
}
