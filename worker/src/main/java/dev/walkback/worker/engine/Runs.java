package dev.walkback.worker.engine;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.RollbackWorkflow;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.errordetails.v1.NamespaceNotFoundFailure;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.ListWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.StatusUtils;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the engine what became of runs. That it does not answer is never taken for an answer. */
public final class Runs {
  private static final String CLOSED =
      "WorkflowType = '" + RollbackWorkflow.TYPE + "' AND ExecutionStatus != 'Running'";

  private final WorkflowServiceStubs stubs;
  private final String namespace;

  /** Of this engine. */
  public Runs(WorkflowClient client) {
    this.stubs = client.getWorkflowServiceStubs();
    this.namespace = client.getOptions().getNamespace();
  }

  /**
   * What became of a run.
   *
   * @param chain ids a successor by reset would name as its first run
   */
  public RunState look(String workflow, String run, Collection<String> chain) {
    var own = info(workflow, run);
    if (own.filter(Runs::running).isPresent()) {
      return new RunState.Alive();
    }
    var latest = info(workflow, "");
    if (latest.isPresent() && !latest.get().getExecution().getRunId().equals(run)) {
      var other = latest.get().getExecution().getRunId();
      boolean ours = chain.contains(firstRun(workflow, other));
      if (running(latest.get())) {
        return ours ? new RunState.Alive() : new RunState.Succeeded(other);
      }
      if (ours) {
        return over(latest.get());
      }
    }
    return own.map(Runs::over).orElseGet(RunState.Unknown::new);
  }

  /** Every closed rollback the engine still has; empty where it cannot list. */
  public Optional<List<ClosedRun>> closed() {
    try {
      var found = new ArrayList<ClosedRun>();
      var next = ByteString.EMPTY;
      do {
        var page = stubs.blockingStub().listWorkflowExecutions(listing(next));
        page.getExecutionsList().forEach(each -> found.add(closed(each)));
        next = page.getNextPageToken();
      } while (!next.isEmpty());
      return Optional.of(found);
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.UNIMPLEMENTED) {
        return Optional.empty();
      }
      throw unanswered(e);
    }
  }

  /** The first run of the chain this run belongs to: a reset begins a new run of the same chain. */
  public String firstRun(String workflow, String run) {
    var request =
        GetWorkflowExecutionHistoryRequest.newBuilder()
            .setNamespace(namespace)
            .setExecution(execution(workflow, run))
            .setMaximumPageSize(1)
            .build();
    return asked(() -> stubs.blockingStub().getWorkflowExecutionHistory(request))
        .getHistory()
        .getEvents(0)
        .getWorkflowExecutionStartedEventAttributes()
        .getFirstExecutionRunId();
  }

  /** How long closed runs are kept; empty where the engine does not say. */
  public Optional<Duration> retention() {
    var request = DescribeNamespaceRequest.newBuilder().setNamespace(namespace).build();
    var kept =
        asked(() -> stubs.blockingStub().describeNamespace(request))
            .getConfig()
            .getWorkflowExecutionRetentionTtl();
    return kept.getSeconds() == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(kept.getSeconds()));
  }

  private Optional<WorkflowExecutionInfo> info(String workflow, String run) {
    var request =
        DescribeWorkflowExecutionRequest.newBuilder()
            .setNamespace(namespace)
            .setExecution(execution(workflow, run))
            .build();
    try {
      return Optional.of(
          stubs.blockingStub().describeWorkflowExecution(request).getWorkflowExecutionInfo());
    } catch (StatusRuntimeException e) {
      // A namespace that is not there says nothing of the run.
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND
          && !StatusUtils.hasFailure(e, NamespaceNotFoundFailure.class)) {
        return Optional.empty();
      }
      throw unanswered(e);
    }
  }

  private ListWorkflowExecutionsRequest listing(ByteString next) {
    return ListWorkflowExecutionsRequest.newBuilder()
        .setNamespace(namespace)
        .setQuery(CLOSED)
        .setNextPageToken(next)
        .build();
  }

  private static WorkflowExecution execution(String workflow, String run) {
    return WorkflowExecution.newBuilder().setWorkflowId(workflow).setRunId(run).build();
  }

  private static ClosedRun closed(WorkflowExecutionInfo info) {
    var run = info.getExecution();
    return new ClosedRun(run.getWorkflowId(), run.getRunId(), instant(info.getStartTime()));
  }

  private static boolean running(WorkflowExecutionInfo info) {
    return info.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING
        || info.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_PAUSED;
  }

  private static RunState over(WorkflowExecutionInfo info) {
    return new RunState.Over(
        info.getExecution().getRunId(),
        word(info.getStatus()),
        info.hasCloseTime() ? instant(info.getCloseTime()) : null);
  }

  private static String word(WorkflowExecutionStatus status) {
    return status
        .name()
        .replace("WORKFLOW_EXECUTION_STATUS_", "")
        .replace('_', ' ')
        .toLowerCase(Locale.ROOT);
  }

  private static Instant instant(Timestamp at) {
    return Instant.ofEpochSecond(at.getSeconds(), at.getNanos());
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (StatusRuntimeException e) {
      throw unanswered(e);
    }
  }

  private static ProblemException unanswered(StatusRuntimeException e) {
    return new ProblemException(
        new Problem.Again(
            "temporal-unanswered",
            "Temporal did not answer (" + e.getStatus().getCode() + ").",
            "Look whether it runs; it is asked again."),
        e);
  }
}
