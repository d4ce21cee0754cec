package dev.walkback.workflows.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks to tell people.
 *
 * @param key makes the notice one: told again under the same key, nobody hears it twice
 * @param due when it should have been told; later is marked late
 * @param people ids; empty means everybody the plan's policy names for the occasion
 */
public record TellRequest(
    UUID rollback,
    String key,
    Occasion occasion,
    int level,
    String text,
    Instant due,
    List<String> people) {
  /** Copies, so that what was said cannot change. */
  public TellRequest {
    people = List.copyOf(people);
  }
}
