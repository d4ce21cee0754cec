package dev.walkback.worker.engine;

import dev.walkback.workflows.RollbackWorkflow;
import dev.walkback.workflows.RollbackWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Polls the one task queue with the one list of what the worker does. */
public final class Polling implements AutoCloseable {
  /** Below a heartbeat timeout of 20 s; the SDK would hold beats back for 16 s otherwise. */
  private static final Duration THROTTLE = Duration.ofSeconds(4);

  /** A busy machine is no deadlock: the SDK's second is over while a plan is read from JSON. */
  private static final Duration DEADLOCK = Duration.ofSeconds(30);

  private static final int STOP_SECONDS = 20;

  private final WorkerFactory factory;

  private Polling(WorkerFactory factory) {
    this.factory = factory;
  }

  /** Starts polling. */
  public static Polling start(WorkflowClient client, List<Object> activities) {
    var factory = WorkerFactory.newInstance(client);
    var options =
        WorkerOptions.newBuilder()
            .setMaxHeartbeatThrottleInterval(THROTTLE)
            .setDefaultDeadlockDetectionTimeout(DEADLOCK.toMillis())
            .build();
    var worker = factory.newWorker(RollbackWorkflow.TASK_QUEUE, options);
    worker.registerWorkflowImplementationTypes(RollbackWorkflowImpl.class);
    worker.registerActivitiesImplementations(activities.toArray());
    factory.start();
    return new Polling(factory);
  }

  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    factory.shutdownNow();
  }
}
