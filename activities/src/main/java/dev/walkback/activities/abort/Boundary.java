package dev.walkback.activities.abort;

import java.util.UUID;

/** Between two pieces of work: the place where a wish to stop is obeyed. */
@FunctionalInterface
public interface Boundary {
  /** The code of a stop, in failures. */
  String CODE = "aborted";

  /** Returns where nobody wants this rollback to stop; throws where somebody does. */
  void pass(UUID rollback);
}
