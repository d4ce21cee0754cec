package dev.walkback.workflows;

import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.StepState;
import io.temporal.failure.ActivityFailure;
import java.util.List;

/** The application's door: closing it, proving it, opening it. */
final class Site {
  private final Journal journal;
  private final Dossier dossier;

  Site(Journal journal, Dossier dossier) {
    this.journal = journal;
    this.dossier = dossier;
  }

  /** Closes what the plan closes; a failure leaves what was set on record for reopening. */
  void close() {
    var loaded = dossier.plan();
    if (loaded.plan().closes() == Closes.NOTHING || dossier.standing) {
      return;
    }
    journal.enter(Phase.CLOSE, "Closing the application and proving it.");
    journal.checklist().mark(Checklist.Item.STOPPED, StepState.RUNNING);
    var request = new CloseRequest(loaded.rollback(), loaded.plan().barriers());
    try {
      journal.closed(true);
      dossier.closure =
          Pace.maintenance("Close: " + loaded.plan().closes().wire(), loaded.tempo())
              .close(request);
      dossier.standing = true;
      dossier.certificate = null;
    } catch (ActivityFailure failure) {
      throw new Stopped(Failure.sentence(failure));
    }
    journal.checklist().mark(Checklist.Item.STOPPED, StepState.DONE);
  }

  /** Answers why people must be asked again; empty when everything stands still in the band. */
  String closeAndCertify(List<Step> ahead) {
    close();
    var loaded = dossier.plan();
    var request = new CertifyRequest(loaded.rollback(), loaded.planDigest(), ahead);
    try {
      var certificate =
          Pace.maintenance("Prove that writing stopped; take the numbers again", loaded.tempo())
              .certify(request);
      dossier.certificate = certificate;
      if (dossier.standing && !certificate.stopped()) {
        return "writing did not stop: " + String.join("; ", certificate.observed());
      }
      if (!certificate.outsideBand().isEmpty()) {
        return "outside the band: " + String.join("; ", certificate.outsideBand());
      }
      secureClosed();
      return "";
    } catch (ActivityFailure failure) {
      throw new Stopped(Failure.sentence(failure));
    }
  }

  /**
   * Before anything changes at the target in a run that did not just close it: another run may have
   * closed it, a person may have opened it by hand, and an attempt to open may have failed.
   */
  void closeForWork(List<Step> ahead) {
    if (dossier.plan().plan().closes() == Closes.NOTHING
        || (dossier.standing && dossier.certificate != null)) {
      return;
    }
    var moved = closeAndCertify(ahead);
    if (!moved.isEmpty()) {
      throw new Stopped(moved);
    }
  }

  private void secureClosed() {
    var loaded = dossier.plan();
    if (dossier.safety != null && dossier.safety.waits()) {
      var request = new SecureRequest(loaded.rollback(), loaded.planDigest(), loaded.plan(), true);
      var digest = dossier.safety.digest();
      var made = Pace.backup("Take the dump of the closed state", loaded.tempo()).secure(request);
      if (!made.digest().equals(digest)) {
        throw new Stopped("The safety made after closing is not the one that was approved.");
      }
      dossier.safety = made;
    }
  }

  /** Opens again because nothing was changed; answers why it could not, empty when it is open. */
  String reopenUnchanged() {
    journal.enter(Phase.REOPEN, "Nothing was changed: undoing what was set.");
    var loaded = dossier.plan();
    var present = dossier.rehearsal == null ? null : dossier.rehearsal.presentFingerprint();
    try {
      var reopened = open(new ReopenRequest(loaded.rollback(), false, present, null, List.of()));
      return reopened.open() ? "" : String.valueOf(reopened.why());
    } catch (ActivityFailure failure) {
      return Failure.sentence(failure);
    }
  }

  /** Opens after the checks inside the database passed. */
  Reopened reopenChecked() {
    var loaded = dossier.plan();
    List<Check> outside = loaded.plan().checks().stream().filter(Check::outside).toList();
    return open(new ReopenRequest(loaded.rollback(), true, null, loaded.plan().again(), outside));
  }

  private Reopened open(ReopenRequest request) {
    dossier.standing = false;
    var reopened = Pace.maintenance("Open, inside out", dossier.plan().tempo()).reopen(request);
    dossier.reopened = reopened;
    journal.closed(!reopened.open());
    return reopened;
  }
}
