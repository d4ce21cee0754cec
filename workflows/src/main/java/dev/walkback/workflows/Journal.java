package dev.walkback.workflows;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where we are and what happened: the status, the timeline, the Web UI's details and attributes.
 */
final class Journal {
  private static final int MOST_REFUSALS = 20;
  private static final int MOST_ENTRIES = 400;

  private final Checklist checklist = new Checklist();
  private final List<TimelineEntry> timeline = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private String rollback = "";
  private String target = "";
  private String type = "";
  private Phase phase = Phase.PLAN;
  private String next = "The plan is being loaded.";
  private String waitingFor = "";
  private @Nullable Instant deadline;
  private @Nullable Outcome outcome;
  private @Nullable String why;
  private @Nullable String report;
  private boolean closed;
  private @Nullable Checkpoint asked;

  /** The subject, known once the plan is loaded. */
  void about(LoadedPlan loaded) {
    rollback = loaded.rollback().toString();
    target = loaded.target().name();
    type = loaded.plan().kind();
    checklist.steps(loaded.plan().steps());
    if (loaded.left() != null) {
      closed = loaded.left().closed();
      loaded.left().done().forEach(step -> checklist.step(step, StepState.DONE));
    }
    Attributes.about(target, loaded.plan().wireType());
  }

  /** Enters a step of the runbook. */
  void enter(Phase entered, String sentence) {
    phase = entered;
    next = sentence;
    waitingFor = "";
    deadline = null;
    tell("walkback", "phase", sentence, null);
    Attributes.phase(entered);
    show();
  }

  /** Somebody must act. */
  void waitFor(Checkpoint question, String sentence) {
    asked = question;
    waitingFor = question.needed();
    deadline = question.closes();
    next = sentence;
    Attributes.waiting(question.whom(), deadline);
    show();
  }

  /** Nobody must act any longer. */
  void waitOver() {
    asked = null;
    waitingFor = "";
    deadline = null;
    Attributes.waiting(List.of(), null);
    show();
  }

  void tell(String actor, String kind, String text, @Nullable String digest8) {
    if (timeline.size() < MOST_ENTRIES) {
      timeline.add(new TimelineEntry(Clock.now(), actor, kind, text, digest8));
    }
  }

  void refuse(Refused letter) {
    if (refused.size() == MOST_REFUSALS) {
      refused.removeFirst();
    }
    refused.add(letter);
    var by = letter.by() == null ? "unknown" : letter.by();
    tell(by, "refusal", letter.code() + ": " + letter.sentence(), null);
    show();
  }

  void closed(boolean now) {
    closed = now;
    show();
  }

  Checklist checklist() {
    return checklist;
  }

  /** The outcome, before the report is written: the report holds it. */
  void settle(Settled settled) {
    outcome = settled.outcome();
    why = settled.why();
  }

  void end(Outcome ended, String reason, @Nullable String place) {
    outcome = ended;
    why = reason;
    report = place;
    next = "Over: " + reason;
    waitingFor = "";
    deadline = null;
    Attributes.outcome(ended);
    show();
  }

  /** Nothing has begun: all there is to say is why. */
  void refusedStart(String sentence) {
    next = "This start was refused, and nothing has begun. " + sentence;
    Workflow.setCurrentDetails(Details.refusedStart(sentence));
  }

  /** The details for the Web UI are made anew after every change: one screen, nothing personal. */
  void show() {
    Workflow.setCurrentDetails(Details.of(status(), timeline, asked));
  }

  List<TimelineEntry> timeline() {
    return List.copyOf(timeline);
  }

  Status status() {
    return new Status(
        rollback,
        target,
        type,
        phase,
        next,
        waitingFor,
        deadline,
        outcome,
        why,
        closed,
        checklist.items(),
        checklist.lines(),
        refused,
        report);
  }
}
