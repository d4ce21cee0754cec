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
 * @param keeps how many of its last lines are kept as evidence when the application opens: a log
 */
public record Endpoint(
    String name,
    WebUrl url,
    Expected expected,
    Duration maxLatency,
    Reach reach,
    @Nullable String behind,
    int keeps) {
  private static final int MOST_KEPT = 1000;

  /** Refuses a nameless one, and patience for less than it allows. */
  public Endpoint {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an endpoint has a name");
    }
    if (keeps < 0 || keeps > MOST_KEPT) {
      throw new IllegalArgumentException(
          "endpoint " + name + " keeps between 0 and " + MOST_KEPT + " lines, not " + keeps);
    }
    if (maxLatency.compareTo(reach.timeout()) > 0) {
      throw new IllegalArgumentException(
          "endpoint " + name + " may answer later than its timeout; raise timeout");
    }
  }

  /** One of whose answer nothing is kept. */
  public Endpoint(
      String name,
      WebUrl url,
      Expected expected,
      Duration maxLatency,
      Reach reach,
      @Nullable String behind) {
    this(name, url, expected, maxLatency, reach, behind, 0);
  }
}
