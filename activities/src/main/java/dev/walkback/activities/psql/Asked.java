package dev.walkback.activities.psql;

import java.util.Map;

/** A question whose answer may end the script. */
final class Asked {
  private Asked() {}

  /** Ends it with this sentence where the condition holds. */
  static String stop(String why, String condition) {
    return Template.fill("asked", Map.of("why", Words.literal(why), "stops", condition));
  }
}
