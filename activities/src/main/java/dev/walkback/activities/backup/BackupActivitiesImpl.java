package dev.walkback.activities.backup;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.backup.BackupActivities;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.backup.VerifyRequest;
import java.time.Duration;

/** What the runbook calls. */
public final class BackupActivitiesImpl implements BackupActivities {
  private final SourceProof proof;
  private final Secure secure;
  private final Boundary boundary;
  private final Duration beat;

  /** Beats that often. */
  public BackupActivitiesImpl(SourceProof proof, Secure secure, Boundary boundary, Duration beat) {
    this.proof = proof;
    this.secure = secure;
    this.boundary = boundary;
    this.beat = beat;
  }

  @Override
  public SourceReceipt verify(VerifyRequest request) {
    return Attempt.beating(
        beat, boundary.before(request.rollback(), progress -> proof.prove(request, progress)));
  }

  @Override
  public SafetyReceipt secure(SecureRequest request) {
    return Attempt.beating(
        beat, boundary.before(request.rollback(), progress -> secure.run(request, progress)));
  }
}
