package dev.walkback.workflows.maintenance;

import io.temporal.activity.ActivityInterface;

/** Closing, proving it, opening. */
@ActivityInterface(namePrefix = "Maintenance.")
public interface MaintenanceActivities {
  /**
   * Sets every barrier, outermost first; the undo of each is on record before it is set.
   *
   * <p>May be repeated. When it fails, what was set is still set and on record: reopen undoes it.
   */
  Closure close(CloseRequest request);

  /** Samples until it is sure that nobody writes, and takes the numbers of the plan again. */
  Certificate certify(CertifyRequest request);

  /**
   * Undoes the barriers that are on record as set, innermost first, the checks of endpoints before
   * the outermost; closes again when one of them fails.
   *
   * <p>May be repeated. Opens nothing while something would apply the migration again.
   */
  Reopened reopen(ReopenRequest request);
}
