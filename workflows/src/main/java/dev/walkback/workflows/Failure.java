package dev.walkback.workflows;

import dev.walkback.workflows.execution.InTheWay;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import org.jspecify.annotations.Nullable;

/** Reads a failed activity as a sentence. */
final class Failure {
  private Failure() {}

  static String sentence(ActivityFailure failure) {
    return switch (failure.getCause()) {
      case ApplicationFailure told -> told.getOriginalMessage();
      case TimeoutFailure late ->
          failure.getActivityType() + " gave no answer in time (" + late.getTimeoutType() + ").";
      case CanceledFailure cancelled -> failure.getActivityType() + " was stopped on request.";
      case null, default -> failure.getActivityType() + " failed.";
    };
  }

  /** What ends a run with a sentence; the Web UI would show a stack trace beside it. */
  static ApplicationFailure toPerson(ActivityFailure failure) {
    var told = ApplicationFailure.newNonRetryableFailure(sentence(failure), code(failure));
    told.setStackTrace(new StackTraceElement[0]);
    return told;
  }

  /** Who stands in the way, where people may let that session be ended; null where not. */
  static @Nullable InTheWay inTheWay(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure told
            && told.getType().equals("blocked")
            && told.getDetails().getSize() > 0
        ? told.getDetails().get(InTheWay.class)
        : null;
  }

  /** Whether what people decided on is no longer so: the rows, or the decision itself. */
  static boolean moved(ActivityFailure failure) {
    var code = code(failure);
    return code.equals("row-budget") || code.startsWith("decision-");
  }

  /** Whether it stopped because somebody wished so by the second road, our own database. */
  static boolean aborted(ActivityFailure failure) {
    return code(failure).equals("aborted");
  }

  static String code(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure told ? told.getType() : "unknown";
  }
}
