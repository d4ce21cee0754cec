package dev.walkback.starter;

import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;

/** A client, and how to let go of it. */
record Connection(WorkflowClient client, Runnable letGo) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How commands reach Temporal; tests reach another one. */
  @FunctionalInterface
  interface Connector {
    /** Connects, or complains. */
    Connection to(ServerOptions server);
  }

  static Connection to(ServerOptions server) {
    var options =
        WorkflowServiceStubsOptions.newBuilder()
            .setTarget(server.address)
            .setRpcTimeout(PATIENCE)
            .setRpcQueryTimeout(PATIENCE)
            .build();
    var stubs = connected(server, options);
    var client =
        WorkflowClient.newInstance(
            stubs,
            WorkflowClientOptions.newBuilder()
                .setNamespace(server.namespace)
                .setDataConverter(Payloads.converter())
                .build());
    return new Connection(client, stubs::shutdownNow);
  }

  @Override
  public void close() {
    letGo.run();
  }

  private static WorkflowServiceStubs connected(
      ServerOptions server, WorkflowServiceStubsOptions options) {
    try {
      return WorkflowServiceStubs.newConnectedServiceStubs(options, PATIENCE);
    } catch (StatusRuntimeException | IllegalArgumentException e) {
      throw Complaint.unknown(
          "Temporal at %s does not answer.".formatted(server.address),
          "Start it, or name another one with --address or TEMPORAL_ADDRESS.");
    }
  }
}
