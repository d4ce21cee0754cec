package dev.walkback.activities.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that answers GET, as the operator configured it.
 *
 * @param expected the answer that means it is well
 * @param maxLatency an answer later than this is not in time
 * @param behind the HTTP switch it lies behind: its bypass is sent along while that is closed; null
 *     where it answers anyway
 */
public record Endpoint(
    String name,
    WebUrl url,
    Expected expected,
    Duration maxLatency,
    Reach reach,
    @Nullable String behind) {
  /** Refuses a nameless one, and patience for less than it allows. */
  public Endpoint {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an endpoint has a name");
    }
    if (maxLatency.compareTo(reach.timeout()) > 0) {
      throw new IllegalArgumentException(
          "endpoint " + name + " may answer later than its timeout; raise timeout");
    }
  }
}
