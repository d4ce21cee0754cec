package dev.walkback.workflows.notice;

import java.time.Duration;
import java.util.List;

/**
 * Who is being told.
 *
 * @param missing people without any way to reach them: said, never skipped
 */
public record Told(List<String> people, List<String> missing, Duration lateBy) {
  /** Copies, so that what was said cannot change. */
  public Told {
    people = List.copyOf(people);
    missing = List.copyOf(missing);
  }
}
