package dev.walkback.workflows;

import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.report.ExportRequest;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.StepState;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import org.jspecify.annotations.Nullable;

/** Step 14: whoever was paged hears the end, and everything is written down. */
final class Ending {
  private final Inbox inbox;
  private final Journal journal;
  private final Dossier dossier;
  private final Messenger messenger;

  Ending(Inbox inbox, Journal journal, Dossier dossier, Messenger messenger) {
    this.inbox = inbox;
    this.journal = journal;
    this.dossier = dossier;
    this.messenger = messenger;
  }

  Result end(Settled settled) {
    journal.enter(Phase.REPORT, "Writing the report: " + settled.outcome().wire() + ".");
    answerLateLetters();
    messenger.tell(
        Occasion.ENDED,
        messenger.target() + ": " + settled.outcome().wire() + ". " + settled.why());
    journal.checklist().mark(Checklist.Item.REPORT, StepState.RUNNING);
    var report = write(settled);
    export();
    journal
        .checklist()
        .mark(Checklist.Item.REPORT, report == null ? StepState.FAILED : StepState.DONE);
    journal.end(settled.outcome(), settled.why(), report);
    var rollback = dossier.plan().rollback().toString();
    return new Result(rollback, settled.outcome(), settled.why(), report);
  }

  private @Nullable String write(Settled settled) {
    var info = Workflow.getInfo();
    journal.settle(settled);
    var request =
        new ReportRequest(
            dossier.plan().rollback(),
            info.getWorkflowId(),
            info.getRunId(),
            dossier.facts(),
            journal.status(),
            journal.timeline());
    try {
      return Pace.report("Write the report").write(request).place();
    } catch (ActivityFailure failure) {
      journal.tell("walkback", "report-failed", Failure.sentence(failure), null);
      return null;
    }
  }

  private void export() {
    var info = Workflow.getInfo();
    var request =
        new ExportRequest(dossier.plan().rollback(), info.getWorkflowId(), info.getRunId());
    try {
      var exported = Pace.report("Export the history so far").export(request);
      journal.tell("walkback", "export", "History exported: " + exported.digest(), null);
    } catch (ActivityFailure failure) {
      journal.tell("walkback", "export-failed", Failure.sentence(failure), null);
    }
  }

  private void answerLateLetters() {
    while (inbox.nextLetter() != null) {
      journal.refuse(
          new Refused(
              "late",
              "A letter came after the last question was closed.",
              "Nothing is asked any longer; look at the status.",
              null,
              false));
    }
    if (inbox.received() > Inbox.MOST_LETTERS) {
      journal.refuse(
          new Refused(
              "too-many",
              inbox.received()
                  + " letters came; those after the first "
                  + Inbox.MOST_LETTERS
                  + " were not read.",
              "Find out who sends them.",
              null,
              false));
    }
  }
}
