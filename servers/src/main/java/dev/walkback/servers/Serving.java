package dev.walkback.servers;

import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether a Temporal serves its namespace. */
final class Serving {
  private Serving() {}

  /** Why it does not, or {@code null}. */
  static @Nullable String refusal(TemporalServer server) {
    var stubs = server.connect();
    try {
      return refusal(stubs, server.namespace(), 5);
    } finally {
      stubs.shutdownNow();
    }
  }

  /** Waits until it does; false when it ends before, or takes too long. */
  static boolean await(TemporalServer server, BooleanSupplier alive, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    var stubs = server.connect();
    try {
      while (alive.getAsBoolean() && System.nanoTime() < until) {
        if (refusal(stubs, server.namespace(), 1) == null) {
          return true;
        }
        Pause.shortly();
      }
      return false;
    } finally {
      stubs.shutdownNow();
    }
  }

  private static @Nullable String refusal(
      WorkflowServiceStubs stubs, String namespace, long seconds) {
    try {
      var question = DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build();
      var said =
          stubs
              .blockingStub()
              .withDeadlineAfter(seconds, TimeUnit.SECONDS)
              .withWaitForReady()
              .describeNamespace(question);
      return said.hasNamespaceInfo() ? null : "it does not describe its namespace";
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode() + " " + e.getStatus().getDescription();
    }
  }
}
