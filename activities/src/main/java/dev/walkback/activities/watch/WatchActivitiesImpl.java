package dev.walkback.activities.watch;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import dev.walkback.workflows.watch.WatchActivities;
import java.time.Duration;

/** The door between the engine and {@link Watching}. */
public final class WatchActivitiesImpl implements WatchActivities {
  private final Watching watching;
  private final Sites sites;
  private final Duration beat;

  /** Beats that often. */
  public WatchActivitiesImpl(Watching watching, Sites sites, Duration beat) {
    this.watching = watching;
    this.sites = sites;
    this.beat = beat;
  }

  @Override
  public SliceReport slice(SliceRequest request) {
    return Attempt.beating(
        beat, progress -> watching.slice(request, sites.of(request.rollback()), progress));
  }
}
