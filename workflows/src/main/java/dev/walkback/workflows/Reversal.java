package dev.walkback.workflows;

import dev.walkback.workflows.approval.Given;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.StepState;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Functions.Func;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps 10 to 12: reverse, check, open; and what people answer when that stops halfway.
 *
 * <p>From the first change on nothing opens by itself: a failure holds and asks.
 */
final class Reversal {
  private final Inbox inbox;
  private final Journal journal;
  private final Desk desk;
  private final Dossier dossier;
  private final Site site;
  private final Messenger messenger;
  private final Steps steps;

  Reversal(
      Inbox inbox, Journal journal, Desk desk, Dossier dossier, Site site, Messenger messenger) {
    this.inbox = inbox;
    this.journal = journal;
    this.desk = desk;
    this.dossier = dossier;
    this.site = site;
    this.messenger = messenger;
    this.steps = new Steps(journal, desk, dossier);
  }

  /**
   * Reverses until it is open and proved, or people have settled it otherwise.
   *
   * @param heldBefore why people are asked before anything else; empty when nothing stopped yet
   */
  Settled untilSettled(String heldBefore) {
    String why = heldBefore;
    while (true) {
      if (!why.isEmpty()) {
        var settled = held(why);
        if (settled != null) {
          return settled;
        }
        if (dossier.returning) {
          return bringBack();
        }
      }
      try {
        site.closeForWork(dossier.ahead());
        reverse();
        Interruptible.checkStop(inbox);
        check(dossier.plan().plan().checks());
        vouch();
        Interruptible.checkStop(inbox);
        open();
        return new Settled(Outcome.ROLLED_BACK, "Reversed, checked and open again.");
      } catch (Stopped stopped) {
        journal.checklist().stopRunning();
        if (nothingChanged()) {
          return new Settled(Outcome.NOT_ROLLED_BACK, stopped.why(), stopped.anew());
        }
        why = stopped.why();
      }
    }
  }

  private void reverse() {
    journal.enter(Phase.EXECUTE, "Reversing, newest migration first.");
    journal.checklist().mark(Checklist.Item.EXECUTED, StepState.RUNNING);
    for (Step step : dossier.plan().plan().reversals()) {
      if (!dossier.reversed(step.name())) {
        Interruptible.checkStop(inbox);
        dossier.receipts.add(steps.run(step, Direction.REVERSE));
      }
    }
    journal.tell("walkback", "accounted", Receipts.accounted(dossier.receipts), null);
    journal.checklist().mark(Checklist.Item.EXECUTED, StepState.DONE);
  }

  private void check(List<Check> wanted) {
    journal.enter(Phase.CHECK, "Checking, still closed.");
    journal.checklist().mark(Checklist.Item.INTEGRITY, StepState.RUNNING);
    var loaded = dossier.plan();
    var checks = new ArrayList<Check>(List.of(new SchemaCheck()));
    wanted.stream().filter(c -> !c.outside() && !(c instanceof SchemaCheck)).forEach(checks::add);
    var request =
        new CheckRequest(
            loaded.rollback(),
            loaded.planDigest(),
            loaded.source(),
            checks,
            loaded.plan().expect(),
            dossier.receipts);
    CheckReport report;
    try {
      report = Pace.check(loaded.tempo()).run(request);
    } catch (ActivityFailure failure) {
      throw new Stopped(Failure.sentence(failure));
    }
    dossier.check = report;
    if (report.worst() != Result.PASS) {
      journal.checklist().mark(Checklist.Item.INTEGRITY, StepState.FAILED);
      throw new Stopped("A check did not pass: " + Receipts.failing(report));
    }
    journal.tell("walkback", "check", Receipts.passing(report), null);
    journal.checklist().mark(Checklist.Item.INTEGRITY, StepState.DONE);
  }

  /** Where nothing measurable stops the release from applying it again, a person vouches. */
  private void vouch() {
    if (dossier.plan().plan().again() != null) {
      return;
    }
    journal.enter(Phase.REOPEN, "Asking what stops the release from applying it again.");
    var answer = desk.ask(Questions.appliesAgain(dossier), dossier.plan().tempo());
    if (!(answer instanceof Given given && given.reply() == Reply.APPROVE)) {
      throw new Stopped("Nobody vouches: " + Answers.sentence(answer));
    }
  }

  private void open() {
    journal.enter(Phase.REOPEN, "Opening, inside out.");
    journal.checklist().mark(Checklist.Item.RESTARTED, StepState.RUNNING);
    try {
      var reopened = site.reopenChecked();
      if (!reopened.open()) {
        throw new Stopped(String.valueOf(reopened.why()));
      }
    } catch (ActivityFailure failure) {
      throw new Stopped(Failure.sentence(failure));
    }
    journal.checklist().mark(Checklist.Item.RESTARTED, StepState.DONE);
    journal.checklist().mark(Checklist.Item.FUNCTION, StepState.DONE);
  }

  /** Only the ledger at the target knows; opening refuses where it has a finished row. */
  private boolean nothingChanged() {
    return dossier.receipts.isEmpty() && site.reopenUnchanged().isEmpty();
  }

  /** Null when people want it tried again. */
  private @Nullable Settled held(String why) {
    messenger.tell(Occasion.HELD, Questions.stopped(dossier) + ": " + why);
    var answer = desk.ask(Questions.held(dossier, why), dossier.plan().tempo());
    if (!(answer instanceof Given given)) {
      return new Settled(Outcome.HELD_IN_MAINTENANCE, why + " " + Answers.sentence(answer));
    }
    return switch (given.reply()) {
      case RETRY, APPROVE, REJECT -> null;
      case HAND_OVER -> new Settled(Outcome.HANDED_OVER, Answers.sentence(answer));
      case BRING_BACK -> bringBack();
    };
  }

  /**
   * Undoes in the other order, and goes on with that until it is done or people end it: a step that
   * was brought back is no longer reversed, so that there is no way forward from here.
   */
  private Settled bringBack() {
    dossier.returning = true;
    while (true) {
      try {
        journal.enter(Phase.EXECUTE, "Bringing the present back.");
        site.closeForWork(List.of());
        undo();
        return untilOpen("The present was brought back.");
      } catch (Stopped stopped) {
        var settled = held(stopped.why());
        if (settled != null) {
          return settled;
        }
      }
    }
  }

  private void undo() {
    var done = dossier.done();
    for (Step step : dossier.plan().plan().reversals().reversed()) {
      if (done.contains(step.name())) {
        steps.run(step, Direction.BRING_BACK);
        dossier.broughtBack.add(step.name());
        journal.checklist().step(step.name(), StepState.WAITING);
      }
    }
  }

  /** Opens what was closed although nothing was rolled back; asks people while it cannot. */
  Settled untilOpen(String why) {
    while (true) {
      var left = site.reopenUnchanged();
      if (left.isEmpty()) {
        return new Settled(Outcome.NOT_ROLLED_BACK, why);
      }
      var settled = held(why.equals(left) ? why : why + " " + left);
      if (settled != null) {
        return settled;
      }
    }
  }

  /** Trouble while watched: people are asked with the application open. */
  Settled unhealthy(String why, Func<Settled> watchOn) {
    var settled = held(why);
    return settled == null ? watchOn.apply() : settled;
  }
}
