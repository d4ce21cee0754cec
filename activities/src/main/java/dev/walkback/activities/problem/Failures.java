package dev.walkback.activities.problem;

import java.util.function.Function;
import java.util.function.Supplier;

/** Turns a problem into what the engine understands, in one place. */
public final class Failures {
  private Failures() {}

  /** Runs the work; a problem leaves through {@code turn}. */
  public static <T> T turning(Supplier<T> work, Function<ProblemException, RuntimeException> turn) {
    try {
      return work.get();
    } catch (ProblemException problem) {
      throw turn.apply(problem);
    }
  }

  /** Whether trying again by itself can help. */
  public static boolean retryable(Problem problem) {
    return switch (problem) {
      case Problem.Again again -> true;
      case Problem.FenceFirst fence -> true;
      case Problem.NeedsPerson person -> false;
      case Problem.Never never -> false;
    };
  }
}
