package dev.walkback.activities.rehearsal;

import java.nio.file.Path;

/**
 * How much a rehearsal may take.
 *
 * @param folder where the copy lies while it is on its way
 * @param mostBytes the largest database that is copied with its rows; above it only the schema is
 * @param jobs connections that copy at once
 */
public record Limits(Path folder, long mostBytes, int jobs) {
  /** Whatever its size, with its rows. */
  public static Limits of(Path folder, int jobs) {
    return new Limits(folder, Long.MAX_VALUE, jobs);
  }
}
