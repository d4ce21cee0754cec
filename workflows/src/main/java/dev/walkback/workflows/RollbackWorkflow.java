package dev.walkback.workflows;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.TimelineEntry;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rollback, from the request at 3 a.m. to the report: what a client may know.
 *
 * <p>Input and signals arrive raw, or null where nothing was pasted, and are parsed by us, so that
 * a wrong one gets an answer instead of silence.
 */
@WorkflowInterface
public interface RollbackWorkflow {
  /** The task queue every worker of Walkback polls. */
  String TASK_QUEUE = "walkback";

  /** The workflow type in the Web UI. */
  String TYPE = "Rollback";

  /** Runs the whole rollback; the start is JSON of at most five fields. */
  @WorkflowMethod(name = TYPE)
  Result run(@Nullable RawValue start);

  /** A sealed letter: the answer to the open question. */
  @SignalMethod(description = "A signed decision: {\"key\", \"body\", \"sig\"}")
  void decide(@Nullable RawValue letter);

  /** Somebody is on it: pages stop for a while, nothing is approved. */
  @SignalMethod(
      description =
          "{\"by\": \"<people id>\", \"note\": \"…\"}: pages stop for a while; approves nothing")
  void acknowledge(@Nullable RawValue note);

  /** Stop at the next boundary. */
  @SignalMethod(
      description = "{\"reason\": \"…\"}: stop at the next boundary and undo, or hold and ask")
  void abort(@Nullable RawValue reason);

  /** Where it is, what happens next, who must act by when. */
  @QueryMethod(description = "Where it is, what happens next, who must act by when")
  Status status();

  /** The open question with everything an answer must quote; null while nothing is asked. */
  @QueryMethod(description = "The open question, with everything a letter must quote")
  @Nullable Checkpoint checkpoint();

  /** Everything that happened so far. */
  @QueryMethod(description = "Everything that happened so far")
  List<TimelineEntry> timeline();
}
