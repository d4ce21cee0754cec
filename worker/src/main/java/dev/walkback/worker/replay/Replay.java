package dev.walkback.worker.replay;

import dev.walkback.worker.engine.Payloads;
import dev.walkback.workflows.RollbackWorkflow;
import dev.walkback.workflows.RollbackWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.util.Optional;

/** Runs this version's runbook against what happened, and says whether it decides the same. */
public final class Replay {
  /** A cold machine is no deadlock. */
  private static final long PATIENCE_MS = 60_000;

  private Replay() {}

  /** Why it does not replay; empty when it does. */
  public static Optional<String> difference(WorkflowExecutionHistory history) {
    var stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setChannel(new NoServer()).build());
    var options = WorkflowClientOptions.newBuilder().setDataConverter(Payloads.converter()).build();
    var factory = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs, options));
    try {
      var patient =
          WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(PATIENCE_MS).build();
      var worker = factory.newWorker(RollbackWorkflow.TASK_QUEUE, patient);
      worker.registerWorkflowImplementationTypes(RollbackWorkflowImpl.class);
      worker.replayWorkflowExecution(history);
      return Optional.empty();
    } catch (Exception different) {
      return Optional.of(sentence(different));
    } finally {
      factory.shutdownNow();
      stubs.shutdownNow();
    }
  }

  /**
   * The SDK puts its stack trace into the message; the cause that says something stands deepest.
   */
  private static String sentence(Exception different) {
    var text = String.valueOf(different.getMessage());
    return text.lines()
        .filter(line -> line.contains("NonDeterministicException"))
        .map(line -> line.substring(line.indexOf("NonDeterministicException")))
        .reduce((outer, inner) -> inner)
        .map(line -> line.replaceFirst("NonDeterministicException: *", ""))
        .orElseGet(() -> text.lines().findFirst().orElse(different.getClass().getSimpleName()));
  }
}
