package dev.walkback.servers;

import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.Map;

/** A workflow that waits for a word, to see whether a server keeps it. */
@WorkflowInterface
public interface Waiting {
  String QUEUE = "waiting";
  SearchAttributeKey<String> TARGET = SearchAttributeKey.forKeyword("WalkbackTarget");
  Map<String, IndexedValueType> ATTRIBUTES =
      Map.of(
          "WalkbackTarget", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
          "WalkbackDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);

  @WorkflowMethod
  String run();

  @SignalMethod
  void say(String word);

  static WorkerFactory work(WorkflowServiceStubs stubs) {
    var factory = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs));
    factory
        .newWorker(
            QUEUE, WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(30_000).build())
        .registerWorkflowImplementationTypes(Patient.class);
    factory.start();
    return factory;
  }

  static Waiting begin(WorkflowServiceStubs stubs, String id) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(QUEUE).setWorkflowId(id).build();
    var waiting = WorkflowClient.newInstance(stubs).newWorkflowStub(Waiting.class, options);
    WorkflowClient.start(waiting::run);
    return waiting;
  }

  /** Joins the running one and takes its answer. */
  static String answer(WorkflowServiceStubs stubs, String id) {
    return WorkflowClient.newInstance(stubs).newUntypedWorkflowStub(id).getResult(String.class);
  }

  static void awaitAttribute(WorkflowServiceStubs stubs, String id) {
    var stub = WorkflowClient.newInstance(stubs).newUntypedWorkflowStub(id);
    while (!"orders".equals(stub.describe().getTypedSearchAttributes().get(TARGET))) {
      Pause.shortly();
    }
  }

  /** Marks itself and waits. */
  final class Patient implements Waiting {
    private String word = "";

    @Override
    public String run() {
      Workflow.upsertTypedSearchAttributes(TARGET.valueSet("orders"));
      Workflow.await(() -> !word.isEmpty());
      return "heard " + word;
    }

    @Override
    public void say(String heard) {
      word = heard;
    }
  }
}
