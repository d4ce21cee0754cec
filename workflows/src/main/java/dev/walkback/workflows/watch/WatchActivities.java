package dev.walkback.workflows.watch;

import io.temporal.activity.ActivityInterface;

/** Looking after it. */
@ActivityInterface(namePrefix = "Watch.")
public interface WatchActivities {
  /**
   * Probes until the slice ends or a probe is not healthy; every probe's evidence is kept.
   *
   * <p>May be repeated: it takes up where its predecessor died.
   */
  SliceReport slice(SliceRequest request);
}
