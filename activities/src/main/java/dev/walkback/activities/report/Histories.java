package dev.walkback.activities.report;

/** Reads histories from the engine. */
@FunctionalInterface
public interface Histories {
  /** The history of this run so far, as JSON that can be replayed anywhere. */
  String json(String workflow, String run);
}
