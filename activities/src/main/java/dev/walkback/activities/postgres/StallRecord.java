package dev.walkback.activities.postgres;

import java.time.Duration;
import java.util.UUID;

/** What waiting for locks has cost so far, kept where a repeated attempt finds it. */
public interface StallRecord {
  /**
   * What was spent since people last allowed it.
   *
   * @param stalled how long others waited for us, in all steps of the rollback
   * @param waited how long we waited ourselves, in this step
   */
  record Spent(Duration stalled, Duration waited) {}

  /** What earlier attempts have spent. */
  Spent spent(UUID rollback, String step);

  /** Adds what this attempt has spent. */
  void add(UUID rollback, String step, Spent more);

  /** Where nobody else is made to wait: a clone. */
  static StallRecord none() {
    return new StallRecord() {
      @Override
      public Spent spent(UUID rollback, String step) {
        return new Spent(Duration.ZERO, Duration.ZERO);
      }

      @Override
      public void add(UUID rollback, String step, Spent more) {}
    };
  }
}
