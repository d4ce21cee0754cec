package dev.walkback.starter;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.client.WorkflowServiceException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds the run a person means. */
final class Runs {
  private static final String PREFIX = "rollback-";
  private static final int MOST = 200;

  private final WorkflowClient client;

  Runs(WorkflowClient client) {
    this.client = client;
  }

  /** By workflow id, uuid, the first 8 characters of it, or the name of the target. */
  Rollback find(String run) {
    String text = run.strip();
    if (text.startsWith(PREFIX)) {
      return latest(text);
    }
    return looksLikeAnId(text) ? listed(text.toLowerCase(Locale.ROOT)) : latest(PREFIX + text);
  }

  private Rollback latest(String workflow) {
    return new Rollback(client.newUntypedWorkflowStub(workflow));
  }

  private Rollback listed(String id) {
    var all = all();
    return all.stream()
        .filter(found -> isOf(found, id))
        .findFirst()
        .or(() -> all.stream().filter(this::open).filter(found -> says(found, id)).findFirst())
        .map(this::exactly)
        .orElseThrow(() ->
            Complaint.no(
                "No rollback begins with %s.".formatted(id),
                "Give its workflow id: rollback-<target>."));
  }

  private static boolean isOf(WorkflowExecutionMetadata found, String id) {
    return found.getExecution().getRunId().startsWith(id)
        || Optional.ofNullable(found.getFirstRunId()).orElse("").startsWith(id);
  }

  private boolean open(WorkflowExecutionMetadata found) {
    return found.getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  /** A run that took over a held rollback has that one's id, which only it knows. */
  private boolean says(WorkflowExecutionMetadata found, String id) {
    return exactly(found).status().rollback().startsWith(id);
  }

  private Rollback exactly(WorkflowExecutionMetadata found) {
    WorkflowExecution execution = found.getExecution();
    return new Rollback(
        client.newUntypedWorkflowStub(execution, Optional.of(found.getWorkflowType())));
  }

  private List<WorkflowExecutionMetadata> all() {
    try (var listed = client.listExecutions("WorkflowType = 'Rollback'")) {
      return listed.limit(MOST).toList();
    } catch (StatusRuntimeException e) {
      throw listless(e);
    } catch (WorkflowServiceException e) {
      throw e.getCause() instanceof StatusRuntimeException cause ? listless(cause) : e;
    }
  }

  private static Complaint listless(StatusRuntimeException e) {
    return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED
        ? Complaint.unknown(
            "This Temporal runs in memory and lists nothing.",
            "Give the workflow id instead: rollback-<target>.")
        : Complaint.unknown("Temporal could not list the rollbacks.", "Try again.");
  }

  private static boolean looksLikeAnId(String text) {
    if (text.matches("[0-9a-fA-F]{8}")) {
      return true;
    }
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
