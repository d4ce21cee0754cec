package dev.walkback.workflows;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Given;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.VerifyRequest;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Functions.Func;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runbook: read {@link #rollBack} from top to bottom. */
public final class RollbackWorkflowImpl implements RollbackWorkflow {
  /** A plan whose numbers moved is asked about again, but not for ever. */
  private static final int MOST_APPROVALS = 3;

  private int approvals;
  private final Inbox inbox = new Inbox();
  private final Journal journal = new Journal();
  private final Desk desk = new Desk(inbox, journal);
  private final Dossier dossier = new Dossier();
  private final Messenger messenger = new Messenger(desk, dossier);
  private final Site site = new Site(journal, dossier);
  private final Reversal reversal = new Reversal(inbox, journal, desk, dossier, site, messenger);
  private final Aftercare aftercare = new Aftercare(inbox, journal, dossier, reversal, messenger);
  private final Ending ending = new Ending(inbox, journal, dossier, messenger);

  @Override
  public Result run(@Nullable RawValue start) {
    // A cancellation is an abort: it stops at the next boundary, and what is set is undone.
    CancellationScope.current().getCancellationRequest().thenApply(this::cancelled);
    List<Result> result = new ArrayList<>(1);
    Workflow.newDetachedCancellationScope(() -> result.add(rollBack(Inbox.text(start)))).run();
    return result.getFirst();
  }

  private Result rollBack(String start) {
    load(start);
    var nothing = dossier.plan().nothing();
    var settled = nothing != null ? new Settled(Outcome.NOT_ROLLED_BACK, nothing) : reversed();
    if (settled.outcome() == Outcome.ROLLED_BACK) {
      settled = aftercare.watch(settled);
    }
    return ending.end(settled);
  }

  private Settled reversed() {
    if (dossier.plan().adopted()) {
      return reversal.untilSettled("An earlier run was held; this one took it over.");
    }
    try {
      prepare();
      var settled = reversal.untilSettled("");
      while (settled.anew()) {
        approveAndClose(settled.why());
        settled = reversal.untilSettled("");
      }
      return settled;
    } catch (Stopped stopped) {
      journal.checklist().stopRunning();
      return reversal.untilOpen(stopped.why());
    }
  }

  /** Steps 1 to 9: everything slow and everything people decide, while nothing has changed yet. */
  private void prepare() {
    assess();
    grantStart();
    tellPeople();
    if (dossier.plan().plan().early()) {
      site.close();
    }
    verifySource();
    secure();
    approveAndClose("");
  }

  private void load(String start) {
    var info = Workflow.getInfo();
    var request =
        new LoadRequest(
            start, info.getWorkflowId(), info.getRunId(), info.getFirstExecutionRunId());
    try {
      dossier.loaded = Pace.plan().load(request);
    } catch (ActivityFailure failure) {
      journal.refusedStart(Failure.sentence(failure));
      throw Failure.toPerson(failure);
    }
    var loaded = dossier.plan();
    journal.about(loaded);
    dossier.returning = loaded.left() != null && loaded.left().returning();
    journal.enter(Phase.PLAN, "Plan " + loaded.plan().name() + " is loaded and fixed.");
  }

  private void assess() {
    journal.enter(Phase.ASSESS, "Measuring what is wrong.");
    var loaded = dossier.plan();
    var request =
        new MeasureRequest(
            loaded.rollback(), loaded.planDigest(), loaded.plan(), loaded.request().reason());
    dossier.assessment = unlessStopped(() -> Pace.assessment(loaded.tempo()).measure(request));
    journal.checklist().mark(Checklist.Item.METHOD, StepState.DONE);
  }

  private void grantStart() {
    var assessment = Objects.requireNonNull(dossier.assessment);
    journal.enter(Phase.START, "Asking whether the rollback may begin.");
    var answer = desk.ask(Questions.start(dossier, assessment), dossier.plan().tempo());
    if (!(answer instanceof Given given && given.reply() == Reply.APPROVE)) {
      throw new Stopped("The start was not granted: " + Answers.sentence(answer));
    }
    dossier.start = given;
    journal.checklist().mark(Checklist.Item.DECISION, StepState.DONE);
  }

  private void tellPeople() {
    journal.enter(Phase.TELL, "Telling people.");
    messenger.tell(Occasion.ANNOUNCED, "A rollback of " + messenger.target() + " has begun.");
    journal.checklist().mark(Checklist.Item.TEAM, StepState.DONE);
  }

  private void verifySource() {
    journal.enter(Phase.SOURCE, "Proving that the capture is whole and restores.");
    journal.checklist().mark(Checklist.Item.BACKUP, StepState.RUNNING);
    var loaded = dossier.plan();
    var request = new VerifyRequest(loaded.rollback(), loaded.source());
    dossier.source =
        unlessStopped(() ->
            Pace.backup("Verify the capture by restoring it", loaded.tempo()).verify(request));
    journal.checklist().mark(Checklist.Item.BACKUP, StepState.DONE);
  }

  private void secure() {
    journal.enter(Phase.SAFETY, "Securing the way back to the present.");
    var loaded = dossier.plan();
    var request = new SecureRequest(loaded.rollback(), loaded.planDigest(), loaded.plan(), false);
    dossier.safety =
        unlessStopped(() -> Pace.backup("Secure the way back", loaded.tempo()).secure(request));
  }

  /** Steps 7 to 9: numbers that moved outside the band are rehearsed and asked about again. */
  private void approveAndClose(String again) {
    String retold = again;
    while (approvals++ < MOST_APPROVALS) {
      rehearse();
      approve(retold);
      var moved = closed();
      if (moved.isEmpty()) {
        return;
      }
      retold = moved;
      var left = site.reopenUnchanged();
      if (!left.isEmpty()) {
        throw new Stopped(moved + " " + left);
      }
    }
    throw new Stopped("The numbers moved out of the approved band each time: " + retold);
  }

  /** Closes and proves it, in the time a decision holds; answers why it must be decided again. */
  private String closed() {
    var countdown = new Countdown(messenger, dossier.plan().tempo().begin());
    try {
      var moved = site.closeAndCertify(dossier.ahead());
      return moved.isEmpty() && countdown.late() ? countdown.sentence() : moved;
    } finally {
      countdown.over();
    }
  }

  private void rehearse() {
    journal.enter(Phase.REHEARSE, "Rehearsing there and back on a clone of the present.");
    var loaded = dossier.plan();
    var request =
        new RehearseRequest(loaded.rollback(), loaded.planDigest(), loaded.plan(), loaded.source());
    var receipt =
        unlessStopped(
            () -> Pace.rehearsal("Rehearse on a clone", loaded.tempo()).rehearse(request));
    dossier.rehearsal = receipt;
    if (!receipt.agrees()) {
      throw new Stopped("The rehearsal forbids it: " + String.join("; ", receipt.stop()));
    }
  }

  private void approve(String retold) {
    journal.enter(Phase.POINT_OF_NO_RETURN, "Asking at the point of no return.");
    var answer = desk.ask(Questions.pointOfNoReturn(dossier, retold), dossier.plan().tempo());
    if (!(answer instanceof Given given && given.reply() == Reply.APPROVE)) {
      throw new Stopped("It was not approved: " + Answers.sentence(answer));
    }
    dossier.approval = given;
    dossier.approvalRound = desk.round(Gate.POINT_OF_NO_RETURN);
  }

  private <T> T unlessStopped(Func<T> work) {
    return Interruptible.run(inbox, work);
  }

  private boolean cancelled(String reason) {
    inbox.abort("cancelled in the engine: " + reason);
    return true;
  }

  @Override
  public void decide(@Nullable RawValue letter) {
    inbox.letter(letter);
  }

  @Override
  public void acknowledge(@Nullable RawValue note) {
    inbox.note(note);
  }

  @Override
  public void abort(@Nullable RawValue reason) {
    inbox.abort("aborted: " + Notes.abortReason(reason));
  }

  @Override
  public Status status() {
    return journal.status();
  }

  @Override
  public @Nullable Checkpoint checkpoint() {
    return desk.open();
  }

  @Override
  public List<TimelineEntry> timeline() {
    return journal.timeline();
  }
}
