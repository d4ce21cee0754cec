package dev.walkback.worker.engine;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.report.Histories;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;

/** Histories as the engine keeps them, for as long as it does. */
public final class KeptHistories implements Histories {
  private final WorkflowClient client;

  /** Asked through this client. */
  public KeptHistories(WorkflowClient client) {
    this.client = client;
  }

  @Override
  public String json(String workflow, String run) {
    try {
      return client.fetchHistory(workflow, run).toJson(true);
    } catch (StatusRuntimeException e) {
      throw new ProblemException(
          new Problem.Again(
              "history-unreachable",
              "Temporal did not give the history of %s, run %s (%s)."
                  .formatted(workflow, run, e.getStatus().getCode()),
              "Look whether it runs and still knows this run; it is tried again."),
          e);
    }
  }
}
