package dev.walkback.worker.engine;

import dev.walkback.activities.report.Histories;
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
    return client.fetchHistory(workflow, run).toJson(true);
  }
}
