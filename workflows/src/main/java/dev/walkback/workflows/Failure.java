package dev.walkback.workflows;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;

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

  static String code(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure told ? told.getType() : "unknown";
  }
}
