package dev.walkback.workflows;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Given;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.InTheWay;
import dev.walkback.workflows.execution.Permit;
import dev.walkback.workflows.execution.RehearsedStep;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.StepState;
import io.temporal.failure.ActivityFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One step at the target; where somebody's session is in its way, people say whether it ends. */
final class Steps {
  /** So many sessions may be ended for one step; more are a queue that nobody should fight. */
  private static final int MOST_ENDED = 5;

  private final Journal journal;
  private final Desk desk;
  private final Dossier dossier;

  Steps(Journal journal, Desk desk, Dossier dossier) {
    this.journal = journal;
    this.desk = desk;
    this.dossier = dossier;
  }

  StepReceipt run(Step step, Direction direction) {
    var summary = (direction == Direction.REVERSE ? "Reverse " : "Bring back ") + step.name();
    @Nullable Permit permit = null;
    for (int ended = 0; ; ended++) {
      journal.checklist().step(step.name(), StepState.RUNNING);
      journal.show();
      try {
        return done(step, summary, request(step, direction, permit));
      } catch (ActivityFailure failure) {
        journal.checklist().step(step.name(), StepState.FAILED);
        var inTheWay = Failure.inTheWay(failure);
        if (inTheWay == null || ended == MOST_ENDED) {
          throw new Stopped(
              "Step " + step.name() + ": " + Failure.sentence(failure), Failure.moved(failure));
        }
        permit = permit(step, inTheWay, Failure.sentence(failure));
      }
    }
  }

  private StepReceipt done(Step step, String summary, StepRequest request) {
    var receipt = Pace.step(summary, dossier.plan().tempo(), request.rehearsed()).step(request);
    journal.checklist().step(step.name(), StepState.DONE);
    journal.tell("walkback", "step", summary + ": " + Receipts.sentence(receipt), null);
    journal.show();
    return receipt;
  }

  private Permit permit(Step step, InTheWay inTheWay, String why) {
    journal.tell("walkback", "blocked", why, null);
    var answer = desk.ask(Questions.blocker(dossier, step, inTheWay, why), dossier.plan().tempo());
    if (!(answer instanceof Given given && given.reply() == Reply.APPROVE)) {
      throw new Stopped(why + " The session may not be ended: " + Answers.sentence(answer));
    }
    return new Permit(inTheWay, desk.round(Gate.BLOCKER));
  }

  private StepRequest request(Step step, Direction direction, @Nullable Permit permit) {
    var loaded = dossier.plan();
    return new StepRequest(
        loaded.rollback(),
        loaded.planDigest(),
        step,
        direction,
        loaded.plan().tool(),
        loaded.source(),
        rehearsed(step),
        baseline(),
        dossier.approvalRound,
        permit);
  }

  private @Nullable Baseline baseline() {
    return !dossier.standing || dossier.certificate == null ? null : dossier.certificate.baseline();
  }

  private Duration rehearsed(Step step) {
    var declared = step.limits().statement().value();
    return dossier.rehearsal == null
        ? declared
        : dossier.rehearsal.steps().stream()
            .filter(rehearsed -> rehearsed.step().equals(step.name()))
            .map(RehearsedStep::took)
            .findFirst()
            .orElse(declared);
  }
}
