package dev.walkback.starter;

import dev.walkback.workflows.RollbackWorkflow;
import dev.walkback.workflows.status.Visible;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionAlreadyStarted;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks for a rollback. There is no default target and no default type. */
@Command(
    name = "start",
    description = "Asks for a rollback. Nothing is changed before people have decided twice.",
    footer = "Exit: 0 started, 2 refused, 3 started but not yet taken.",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
  private static final int MOST = 150;
  private static final String TYPES = "schema|partial|full";

  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(names = "--target", required = true, paramLabel = "NAME", description = "registered")
  private String target = "";

  @Option(
      names = "--type",
      required = true,
      paramLabel = TYPES,
      description = "what is rolled back")
  private String type = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "what is wrong")
  private String reason = "";

  @Option(
      names = "--plan",
      paramLabel = "NAME",
      description = "default: the only one of this type for the latest migration run")
  private @Nullable String plan;

  @Option(
      names = "--detected",
      paramLabel = "TIME",
      description = "when it began, as 2026-11-21T03:02:00Z; default: now")
  private @Nullable String detected;

  @Option(
      names = "--ui",
      paramLabel = "URL",
      defaultValue = "${env:TEMPORAL_UI:-}",
      description = "the Web UI, for the link; default $TEMPORAL_UI")
  private String ui = "";

  StartCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var connection = around.connector().to(server)) {
      var stub = stub(connection.client());
      var execution = started(stub);
      return answered(new Rollback(stub), execution);
    }
  }

  /** Only what was not refused is under way. */
  private void named(String sentence, String execution) {
    around.talk().say("%s: %s, run %s".formatted(sentence, workflow(), execution));
    if (!ui.isBlank()) {
      around.talk().say(link(execution));
    }
  }

  private WorkflowStub stub(WorkflowClient client) {
    return client.newUntypedWorkflowStub(
        RollbackWorkflow.TYPE,
        WorkflowOptions.newBuilder()
            .setWorkflowId(workflow())
            .setTaskQueue(RollbackWorkflow.TASK_QUEUE)
            .setStaticSummary(summary())
            .setWorkflowIdReusePolicy(
                WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
            .build());
  }

  private String started(WorkflowStub stub) {
    try {
      return stub.start(Payloads.raw(Json.text(request()))).getRunId();
    } catch (WorkflowExecutionAlreadyStarted first) {
      throw Complaint.refused(
          "A rollback of %s is already under way: %s, run %s."
              .formatted(target, workflow(), first.getExecution().getRunId()),
          "See it with: walkback status " + workflow());
    }
  }

  /** What the Web UI calls it; what comes from a person is no markup there. */
  private String summary() {
    var text = "Roll back %s (%s): %s".formatted(target, type, reason);
    return Visible.line(text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…");
  }

  private Map<String, String> request() {
    var request = new LinkedHashMap<String, String>();
    request.put("target", target);
    request.put("type", type);
    request.put("reason", reason);
    if (plan != null) {
      request.put("plan", plan);
    }
    if (detected != null) {
      request.put("detected", detected);
    }
    return request;
  }

  /** A refused start is an answer; it comes within seconds, or no worker is there. */
  private int answered(Rollback rollback, String execution) {
    var until = around.clock().instant().plus(around.patience());
    while (around.clock().instant().isBefore(until)) {
      var engine = rollback.engineStatus();
      if (engine == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED) {
        around.talk().complain(rollback.refusal());
        return Exit.REFUSED;
      }
      if (taken(rollback, execution)) {
        return Exit.YES;
      }
      around.rest();
    }
    named("Started", execution);
    around.talk().complain("Started, and no worker has taken it yet.");
    around.talk().complain("HINT: See that one runs: walkback worker.");
    return Exit.UNKNOWN;
  }

  private boolean taken(Rollback rollback, String execution) {
    try {
      var status = rollback.status();
      if (status.rollback().isEmpty()) {
        return false;
      }
      named("Asked for", execution);
      around.talk().say("Rollback %s".formatted(status.rollback().substring(0, 8)));
      new StatusScreen(status, List.of(), around.clock().instant())
          .lines()
          .forEach(around.talk()::say);
      return true;
    } catch (Complaint notYet) {
      return false;
    }
  }

  private String workflow() {
    return "rollback-" + target;
  }

  private String link(String run) {
    return "%s/namespaces/%s/workflows/%s/%s"
        .formatted(ui.replaceAll("/+$", ""), server.namespace, workflow(), run);
  }
}
