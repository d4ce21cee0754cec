package dev.walkback.activities.maintenance;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.MaintenanceActivities;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import java.time.Duration;

/** The door between the engine and {@link Maintenance}. */
public final class MaintenanceActivitiesImpl implements MaintenanceActivities {
  private final Maintenance maintenance;
  private final Boundary boundary;
  private final Duration beat;

  /** Beats that often. */
  public MaintenanceActivitiesImpl(Maintenance maintenance, Boundary boundary, Duration beat) {
    this.maintenance = maintenance;
    this.boundary = boundary;
    this.beat = beat;
  }

  @Override
  public Closure close(CloseRequest request) {
    return Attempt.beating(
        beat,
        boundary.before(request.rollback(), progress -> maintenance.close(request, progress)));
  }

  @Override
  public Certificate certify(CertifyRequest request) {
    return Attempt.beating(
        beat,
        boundary.before(request.rollback(), progress -> maintenance.certify(request, progress)));
  }

  @Override
  public Reopened reopen(ReopenRequest request) {
    return Attempt.beating(
        beat,
        progress -> {
          // Opening because nothing was changed is what a wish to stop leads to.
          if (request.verified()) {
            boundary.pass(request.rollback());
          }
          return maintenance.reopen(request, progress);
        });
  }
}
