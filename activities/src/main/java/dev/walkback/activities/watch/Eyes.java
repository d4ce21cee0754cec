package dev.walkback.activities.watch;

import dev.walkback.workflows.watch.SliceRequest;
import java.time.Instant;

/** Looks once. */
@FunctionalInterface
interface Eyes {
  Probe look(SliceRequest slice, Instant at);
}
