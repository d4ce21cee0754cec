package dev.walkback.activities.engine;

import dev.walkback.activities.progress.Progress;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Beats while the work runs, tells the work to stop, and waits until it has. */
final class Pulse implements Progress {
  private static final Duration GRACE = Duration.ofSeconds(15);

  private final ActivityExecutionContext context;
  private final Duration every;
  private volatile String last = "0 % begun";
  private volatile boolean stopped;
  private volatile Runnable action = () -> {};

  Pulse(ActivityExecutionContext context, Duration every) {
    this.context = context;
    this.every = every;
  }

  @Override
  public void at(int percent, String what) {
    last = percent + " % " + what;
  }

  @Override
  public boolean stopped() {
    return stopped;
  }

  @Override
  public void whenStopped(Runnable todo) {
    action = todo;
    if (stopped) {
      todo.run();
    }
  }

  <T> T during(Function<Progress, T> work) {
    Callable<T> call = () -> work.apply(this);
    var task = new FutureTask<T>(call);
    Thread.ofVirtual().name("work").start(task);
    try {
      return await(task);
    } catch (ActivityCompletionException gone) {
      stop(task);
      throw gone;
    }
  }

  private <T> T await(FutureTask<T> task) {
    while (true) {
      try {
        return task.get(every.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtIt) {
        context.heartbeat(last);
      } catch (ExecutionException failed) {
        throw unwrapped(failed);
      } catch (InterruptedException e) {
        stop(task);
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the worker is stopping", e);
      }
    }
  }

  private void stop(FutureTask<?> task) {
    stopped = true;
    action.run();
    try {
      task.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException endedOrStuck) {
      task.cancel(true);
    }
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
