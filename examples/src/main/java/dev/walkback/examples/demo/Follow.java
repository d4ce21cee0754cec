package dev.walkback.examples.demo;

import dev.walkback.starter.Doing;
import dev.walkback.workflows.Result;
import dev.walkback.workflows.RollbackWorkflow;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.status.Spoken;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows one rollback by its queries, as anybody could. */
final class Follow {
  static final String WORKFLOW = "rollback-" + Ground.TARGET;

  private final Screen screen;
  private final Stage stage;
  private final RollbackWorkflow workflow;
  private final WorkflowStub stub;
  private int seen;
  private boolean released;
  private @Nullable Instant closedSince;
  private Duration closed = Duration.ZERO;

  Follow(Screen screen, Stage stage, WorkflowClient client) {
    this.screen = screen;
    this.stage = stage;
    this.workflow = client.newWorkflowStub(RollbackWorkflow.class, WORKFLOW);
    this.stub = client.newUntypedWorkflowStub(WORKFLOW);
  }

  void start() throws Exception {
    int exit =
        Door.run(
            stage,
            "start",
            "--target",
            Ground.TARGET,
            "--type",
            "schema",
            "--reason",
            "playlists show wrong titles since release 4.2");
    if (exit != 0) {
      throw new IllegalStateException("the start was refused, see above");
    }
    var ui = stage.ground().temporal().uiUrl();
    if (ui != null) {
      screen.aside("Web UI: " + ui + "/namespaces/default/workflows/" + WORKFLOW);
    }
  }

  /** One look: prints what is new; answers the open question, null while there is none. */
  @Nullable Checkpoint look() {
    var timeline = workflow.timeline();
    timeline.subList(Math.min(seen, timeline.size()), timeline.size()).forEach(this::tell);
    seen = timeline.size();
    var status = workflow.status();
    count(status);
    releaseOld(status);
    if (status.outcome() == null) {
      Doing.of(stub).forEach(activity -> screen.passing(activity.line()));
    }
    return workflow.checkpoint();
  }

  boolean over() {
    return stub.describe().getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  Result result() {
    look();
    return stub.getResult(Result.class);
  }

  void summary() {
    var status = workflow.status();
    for (var line : status.steps()) {
      var took = line.took() == null ? "" : " in " + Spoken.span(line.took());
      var budget = line.budget() == null ? "" : " of " + Spoken.span(line.budget());
      var text = "step " + line.name() + ": " + line.state().wire() + took + budget;
      if (line.state() == StepState.DONE) {
        screen.good(text);
      } else {
        screen.say(text);
      }
    }
    for (var entry : workflow.timeline()) {
      if (entry.kind().equals("check") || entry.kind().equals("accounted")) {
        screen.good(entry.text());
      }
    }
    screen.say("Closed for " + Spoken.span(closed) + "; outcome: " + status.why());
  }

  private void tell(TimelineEntry entry) {
    switch (entry.kind()) {
      case "phase" -> screen.title("   " + entry.text());
      case "refusal" -> screen.bad(entry.actor() + ": " + entry.text());
      case "decision" -> screen.good(entry.actor() + ": " + entry.text());
      default -> screen.say(entry.text());
    }
  }

  private void count(Status status) {
    if (status.closed() && closedSince == null) {
      closedSince = Instant.now();
    } else if (!status.closed() && closedSince != null) {
      closed = closed.plus(Duration.between(closedSince, Instant.now()));
      closedSince = null;
    }
  }

  private void releaseOld(Status status) {
    if (status.closed() && !released) {
      released = true;
      stage.deployOld(screen);
    }
  }
}
