package dev.walkback.starter;

import dev.walkback.workflows.status.Spoken;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowExecutionMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run that the engine ended past its own code: it told nobody, and opened nothing again. */
record CutShort(String how, String workflow, Instant at) {
  private static final String PREFIX = "rollback-";

  static Optional<CutShort> of(WorkflowExecutionMetadata run) {
    return Optional.ofNullable(how(run.getStatus()))
        .map(how -> new CutShort(how, run.getExecution().getWorkflowId(), closed(run)));
  }

  List<String> lines() {
    return List.of(
        "%s: this run was cut short at %s. It goes on no more, and does not know what is closed."
            .formatted(how, Spoken.moment(at)),
        "Within 90 s the worker's janitor reports what is still closed and which steps are done.",
        "HINT: See it with: walkback target show %s; then start again with the same plan."
            .formatted(
                workflow.startsWith(PREFIX) ? workflow.substring(PREFIX.length()) : "TARGET"));
  }

  private static Instant closed(WorkflowExecutionMetadata run) {
    return Objects.requireNonNullElse(run.getCloseTime(), run.getStartTime());
  }

  private static @Nullable String how(WorkflowExecutionStatus status) {
    return switch (status) {
      case WORKFLOW_EXECUTION_STATUS_TERMINATED -> "TERMINATED";
      case WORKFLOW_EXECUTION_STATUS_TIMED_OUT -> "TIMED OUT";
      case WORKFLOW_EXECUTION_STATUS_UNSPECIFIED,
          WORKFLOW_EXECUTION_STATUS_RUNNING,
          WORKFLOW_EXECUTION_STATUS_COMPLETED,
          WORKFLOW_EXECUTION_STATUS_FAILED,
          WORKFLOW_EXECUTION_STATUS_CANCELED,
          WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW,
          WORKFLOW_EXECUTION_STATUS_PAUSED,
          UNRECOGNIZED ->
          null;
    };
  }
}
