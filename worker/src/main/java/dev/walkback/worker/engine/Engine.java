package dev.walkback.worker.engine;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.config.TemporalConfig;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;

/** A connection to Temporal. */
public final class Engine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  private Engine(WorkflowServiceStubs stubs, WorkflowClient client) {
    this.stubs = stubs;
    this.client = client;
  }

  /** Connects, or says in a sentence that nobody answers there. */
  public static Engine open(TemporalConfig config, String identity) {
    var stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(config.address()).build());
    try {
      stubs.connect(PATIENCE);
    } catch (StatusRuntimeException | IllegalStateException e) {
      stubs.shutdownNow();
      throw ProblemException.needsPerson(
          "temporal-unreachable",
          "Temporal at " + config.address() + " does not answer.",
          "Start it, or correct temporal.address in walkback.yaml.");
    }
    var options =
        WorkflowClientOptions.newBuilder()
            .setNamespace(config.namespace())
            .setDataConverter(Payloads.converter())
            .setIdentity(identity)
            .build();
    return new Engine(stubs, WorkflowClient.newInstance(stubs, options));
  }

  /** For starting, signalling, asking. */
  public WorkflowClient client() {
    return client;
  }

  /** For what the client does not offer. */
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }
}
