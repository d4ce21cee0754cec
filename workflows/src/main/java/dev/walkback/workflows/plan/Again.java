package dev.walkback.workflows.plan;

import java.util.List;

/**
 * What stops the release from applying the migration again: the version an endpoint reports, and
 * the versions that would apply it.
 */
public record Again(String endpoint, List<String> refuses) {
  /** Copies, so that what was approved cannot change. */
  public Again {
    refuses = List.copyOf(refuses);
  }
}
