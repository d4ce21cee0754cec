package dev.walkback.workflows;

import dev.walkback.workflows.status.Outcome;

/**
 * How it ends, and why.
 *
 * @param anew whether it need not end: nothing was changed, and people may decide on new numbers
 */
record Settled(Outcome outcome, String why, boolean anew) {
  Settled(Outcome outcome, String why) {
    this(outcome, why, false);
  }
}
