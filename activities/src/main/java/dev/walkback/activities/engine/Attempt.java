package dev.walkback.activities.engine;

import dev.walkback.activities.problem.Failures;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** One attempt of an activity: problems become failures a person can read, long work beats. */
public final class Attempt {
  private Attempt() {}

  /** Short work on the calling thread. */
  public static <T> T of(Supplier<T> work) {
    return Failures.turning(work, Attempt::failure);
  }

  /** Long work on a thread of its own, while this one beats and listens for a stop. */
  public static <T> T beating(Duration every, Function<Progress, T> work) {
    var context = Activity.getExecutionContext();
    return of(() -> new Pulse(context, every).during(work));
  }

  /**
   * The failure as Temporal carries it: our code as type, our sentence and hint as message, and the
   * record the runbook may act on as its detail.
   */
  public static ApplicationFailure failure(ProblemException caught) {
    var problem = caught.problem();
    Object[] details = caught.about() == null ? new Object[0] : new Object[] {caught.about()};
    var failure =
        Failures.retryable(problem)
            ? ApplicationFailure.newFailure(problem.text(), problem.code(), details)
            : ApplicationFailure.newNonRetryableFailure(problem.text(), problem.code(), details);
    // A person reads this in the Web UI; where in our code it was made is in the worker's log.
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
