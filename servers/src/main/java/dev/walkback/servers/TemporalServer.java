package dev.walkback.servers;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Temporal for examples and tests. Which one it is, is only an address. */
public sealed interface TemporalServer extends AutoCloseable
    permits GivenTemporal, TemporalProcess, InMemoryTemporal {

  /**
   * The first there is: the server {@code TEMPORAL_ADDRESS} names, a {@code temporal} program, the
   * server in this JVM.
   */
  static TemporalServer start(TemporalSetup setup, Map<String, String> environment) {
    var address = environment.getOrDefault("TEMPORAL_ADDRESS", "");
    if (!address.isBlank()) {
      var namespace = environment.getOrDefault("TEMPORAL_NAMESPACE", setup.namespace());
      return GivenTemporal.at(address, namespace);
    }
    var program = TemporalProcess.program(environment);
    return program.isPresent()
        ? TemporalProcess.start(program.get(), setup)
        : InMemoryTemporal.start(setup);
  }

  /** Whether {@link #start} would give one with a Web UI. */
  static boolean hasWebUi(Map<String, String> environment) {
    return environment.getOrDefault("TEMPORAL_ADDRESS", "").isBlank()
        && TemporalProcess.program(environment).isPresent();
  }

  /** {@code host:port}, for this process and every other one on this machine. */
  String address();

  String namespace();

  /** Where a person looks at it; {@code null} where there is no Web UI or nobody told us. */
  @Nullable String uiUrl();

  /** Whether everything that ran on it is gone when it stops. */
  boolean forgets();

  /** For people: what runs where, and whether it forgets. */
  String about();

  @Override
  void close();

  /** A connection of its own; the caller shuts it down. */
  default WorkflowServiceStubs connect() {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(address()).build());
  }
}
