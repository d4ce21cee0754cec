package dev.walkback.workflows;

import com.google.protobuf.ByteString;
import dev.walkback.workflows.approval.Gate;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.Jackson3JsonPayloadConverter;
import io.temporal.common.converter.RawValue;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One rollback on the SDK's test server, with hands that only write down. */
final class Incident implements AutoCloseable {
  final FakeHands hands = new FakeHands();
  final TestWorkflowEnvironment env;
  private @Nullable RollbackWorkflow running;

  Incident() {
    var converter =
        DefaultDataConverter.newDefaultInstance()
            .withPayloadConverterOverrides(new Jackson3JsonPayloadConverter());
    var options = TestEnvironmentOptions.newBuilder();
    options.setWorkflowClientOptions(
        WorkflowClientOptions.newBuilder()
            .setDataConverter(converter)
            .setIdentity("the tests")
            .build());
    for (String name : new String[] {"Target", "Type", "Phase", "Outcome"}) {
      options.registerSearchAttribute(
          "Walkback" + name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
    options.registerSearchAttribute(
        "WalkbackWaitingFor", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST);
    options.registerSearchAttribute(
        "WalkbackDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);
    env = TestWorkflowEnvironment.newInstance(options.build());
    // A busy machine is no deadlock.
    var patient = WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(30_000).build();
    var worker = env.newWorker(RollbackWorkflow.TASK_QUEUE, patient);
    worker.registerWorkflowImplementationTypes(RollbackWorkflowImpl.class);
    worker.registerActivitiesImplementations(hands);
  }

  RollbackWorkflow begin() {
    env.start();
    var options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(RollbackWorkflow.TASK_QUEUE)
            .setWorkflowId("rollback-music")
            .build();
    var workflow = env.getWorkflowClient().newWorkflowStub(RollbackWorkflow.class, options);
    WorkflowClient.start(workflow::run, raw(Plans.START));
    running = workflow;
    return workflow;
  }

  RollbackWorkflow workflow() {
    return Objects.requireNonNull(running);
  }

  /** Waits until this gate is asked, then sends the answer. */
  Incident answer(Gate gate, String reply) {
    until(() -> asked(gate));
    var asked = workflow().checkpoint();
    workflow().decide(raw('"' + reply + '"'));
    // The same gate may be asked again at once, in the next round.
    until(() -> !Objects.equals(workflow().checkpoint(), asked) || refused());
    return this;
  }

  boolean asked(Gate gate) {
    var open = workflow().checkpoint();
    return open != null && open.gate() == gate;
  }

  private boolean refused() {
    return !workflow().status().refused().isEmpty();
  }

  Result result() {
    return WorkflowStub.fromTyped(workflow()).getResult(Result.class);
  }

  /** Waits for the end, whichever it is. */
  void ended() {
    try {
      result();
    } catch (WorkflowFailedException otherwise) {
      // Refused and cancelled runs end so; their history says which.
    }
  }

  WorkflowExecutionHistory history() {
    return env.getWorkflowClient().fetchHistory("rollback-music");
  }

  /** Whether the runbook has asked what runs now to stop. */
  boolean askedToStop() {
    return history().getEvents().stream()
        .anyMatch(event -> event.hasActivityTaskCancelRequestedEventAttributes());
  }

  void skip(Duration time) {
    env.sleep(time);
  }

  static void until(BooleanSupplier happened) {
    for (int i = 0; i < 400; i++) {
      if (happened.getAsBoolean()) {
        return;
      }
      LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("it did not happen within ten seconds");
  }

  static RawValue raw(String json) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFrom("json/plain", StandardCharsets.UTF_8))
            .setData(ByteString.copyFrom(json, StandardCharsets.UTF_8))
            .build());
  }

  @Override
  public void close() {
    env.close();
  }
}
