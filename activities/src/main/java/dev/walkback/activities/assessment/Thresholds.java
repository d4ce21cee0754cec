package dev.walkback.activities.assessment;

import java.time.Duration;

/**
 * Where the procedures draw their lines.
 *
 * @param slow an answer that takes longer is slow
 * @param consistently the share of slow answers that counts as slow all the time
 * @param manyErrors above this share of errors it is rolled back at once
 * @param fewErrors below this share it is not
 * @param blocked a session that waits longer for another is stuck
 * @param longTransaction a transaction older than this stands in the way
 */
public record Thresholds(
    Duration slow,
    double consistently,
    double manyErrors,
    double fewErrors,
    Duration blocked,
    Duration longTransaction) {
  /** 500 ms in nine of ten answers; errors above 10 %, below 5 %; 5 s stuck; 5 min long. */
  public static final Thresholds STANDARD =
      new Thresholds(
          Duration.ofMillis(500), 0.9, 0.10, 0.05, Duration.ofSeconds(5), Duration.ofMinutes(5));
}
