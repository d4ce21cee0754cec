package dev.walkback.starter;

import dev.walkback.workflows.Result;
import dev.walkback.workflows.RollbackWorkflow;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.GateParts;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.TargetRef;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rollback as the door sees it: it asks one question, weighs letters by who they say they are
 * from, and ends when it is aborted. What it heard is on its timeline.
 */
public final class StagedRollback implements RollbackWorkflow {
  static final String PHRASE = "REVERSE orders LOSE 1204 ROWS";

  private final List<TimelineEntry> timeline = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private @Nullable Checkpoint open;
  private @Nullable Outcome outcome;

  @Override
  public Result run(@Nullable RawValue start) {
    String request = text(start);
    if (!request.contains("\"type\":\"schema\"")) {
      throw ApplicationFailure.newNonRetryableFailure(
          "There is no such type.\nHINT: {\"target\":\"orders\",\"type\":\"schema\",\"reason\":\"…\"}",
          "start-wrong");
    }
    tell("walkback", "start", request);
    open = question();
    Workflow.await(() -> outcome != null);
    open = null;
    return new Result(Workflow.getInfo().getRunId(), Outcome.NOT_ROLLED_BACK, "aborted", null);
  }

  @Override
  public void decide(@Nullable RawValue signal) {
    String letter = text(signal);
    if (letter.contains("\"by\":\"ben\"")) {
      tell("ben", "decision", letter);
      open = null;
    } else if (letter.contains("\"by\":\"mallory\"")) {
      refused.add(new Refused("not-in-policy", "mallory may not.", "Ask a dba.", "mallory", false));
      tell("mallory", "refusal", "not-in-policy: mallory may not.");
    }
  }

  @Override
  public void acknowledge(@Nullable RawValue note) {
    tell("somebody", "acknowledged", text(note));
  }

  @Override
  public void abort(@Nullable RawValue reason) {
    tell("somebody", "abort", text(reason));
    outcome = Outcome.NOT_ROLLED_BACK;
  }

  @Override
  public Status status() {
    return new Status(
        timeline.isEmpty() ? "" : Workflow.getInfo().getRunId(),
        "orders",
        "Type 1 (schema)",
        Phase.POINT_OF_NO_RETURN,
        "May exactly this be done to \u001b[31morders?",
        open == null ? "" : open.needed(),
        open == null ? null : open.closes(),
        outcome,
        outcome == null ? null : "aborted",
        false,
        List.of(
            new StatusLine(
                "backup verified", StepState.DONE, Duration.ofMinutes(2), Duration.ofMillis(4100))),
        List.of(new StatusLine("004", StepState.WAITING, Duration.ofMinutes(5), null)),
        refused,
        null);
  }

  @Override
  public @Nullable Checkpoint checkpoint() {
    return open;
  }

  @Override
  public List<TimelineEntry> timeline() {
    return List.copyOf(timeline);
  }

  private void tell(String actor, String kind, String text) {
    var at = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    timeline.add(new TimelineEntry(at, actor, kind, text, null));
  }

  private static Checkpoint question() {
    var info = Workflow.getInfo();
    var target = new TargetRef("reg-1", "orders", "orders", "db1", "741");
    var parts =
        new GateParts(
            "sha256:p", "reg-1", null, null, null, null, "c", "l", 1204, List.of(), List.of());
    var now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    return new Checkpoint(
        Gate.POINT_OF_NO_RETURN,
        1,
        "00".repeat(16),
        "acme",
        info.getNamespace(),
        info.getWorkflowId(),
        info.getRunId(),
        info.getFirstExecutionRunId(),
        parts.digest(),
        Sha256.head(parts.digest()),
        target,
        Sha256.of("reg-1"),
        1204,
        List.of(Reply.APPROVE, Reply.REJECT),
        PHRASE,
        "one person: dba",
        List.of("dba"),
        now,
        now.plusSeconds(5400),
        "**May exactly this be done to orders?**\n\ndigest **"
            + Sha256.head(parts.digest())
            + "**");
  }

  private static String text(@Nullable RawValue signal) {
    return signal == null
        ? ""
        : new String(signal.getPayload().getData().toByteArray(), StandardCharsets.UTF_8);
  }
}
