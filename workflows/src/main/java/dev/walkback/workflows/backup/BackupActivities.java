package dev.walkback.workflows.backup;

import io.temporal.activity.ActivityInterface;

/** The way to the past, and the way back to the present. */
@ActivityInterface(namePrefix = "Backup.")
public interface BackupActivities {
  /** Reads the whole source, compares digests and versions, restores it on the scratch server. */
  SourceReceipt verify(VerifyRequest request);

  /**
   * Prepares what brings the present back and proves it can be written.
   *
   * <p>May be repeated; never touches a row of the application.
   */
  SafetyReceipt secure(SecureRequest request);
}
