package dev.walkback.activities.execution;

import dev.walkback.workflows.execution.StepReceipt;
import tools.jackson.databind.json.JsonMapper;

/** Receipts as the ledger keeps them. */
final class Receipts {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Receipts() {}

  static String write(StepReceipt receipt) {
    return JSON.writeValueAsString(receipt);
  }

  /** The receipt of the attempt that did it. */
  static StepReceipt read(String stored) {
    return JSON.readValue(stored, StepReceipt.class);
  }

  /** The receipt for an attempt that found it done. */
  static StepReceipt again(String stored) {
    var first = read(stored);
    return new StepReceipt(
        first.step(),
        first.direction(),
        first.rows(),
        first.preserved(),
        first.quarantined(),
        first.took(),
        first.waited(),
        first.blocker(),
        first.fence(),
        first.finished(),
        true);
  }
}
