package dev.walkback.workflows;

import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.TimerOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The workflow's own time: durable, and the same in every replay. */
final class Clock {
  private Clock() {}

  static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }

  /** Waits until then or until something happens; the timer carries a summary for the Web UI. */
  static void waitUntil(Instant then, String summary, BooleanSupplier happened) {
    var left = Duration.between(now(), then);
    if (left.isNegative() || left.isZero() || happened.getAsBoolean()) {
      return;
    }
    var timer = new Timer(left, summary);
    timer.scope.run();
    Workflow.await(() -> happened.getAsBoolean() || timer.promise().isCompleted());
    timer.scope.cancel();
  }

  /** A timer that goes away when nobody needs it any longer. */
  private static final class Timer {
    private final CancellationScope scope;
    private @Nullable Promise<Void> promise;

    Timer(Duration left, String summary) {
      var options = TimerOptions.newBuilder().setSummary(summary).build();
      scope = Workflow.newCancellationScope(() -> promise = Workflow.newTimer(left, options));
    }

    Promise<Void> promise() {
      if (promise == null) {
        throw new IllegalStateException("the timer was not started");
      }
      return promise;
    }
  }
}
