package dev.walkback.activities.check;

import dev.walkback.activities.abort.Boundary;
import dev.walkback.activities.engine.Attempt;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.workflows.check.CheckActivities;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import java.time.Duration;

/** The door between the engine and {@link Checks}. */
public final class CheckActivitiesImpl implements CheckActivities {
  private final Checks checks;
  private final Sites sites;
  private final Boundary boundary;
  private final Duration beat;

  /** Beats that often. */
  public CheckActivitiesImpl(Checks checks, Sites sites, Boundary boundary, Duration beat) {
    this.checks = checks;
    this.sites = sites;
    this.boundary = boundary;
    this.beat = beat;
  }

  @Override
  public CheckReport run(CheckRequest request) {
    return Attempt.beating(
        beat,
        progress -> {
          boundary.pass(request.rollback());
          return checks.run(request, sites.of(request.rollback()), progress);
        });
  }
}
