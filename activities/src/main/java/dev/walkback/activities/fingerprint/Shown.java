package dev.walkback.activities.fingerprint;

import dev.walkback.workflows.plan.Sha256;

/** A value short enough for a card; a long one keeps its beginning and its digest. */
final class Shown {
  private static final int MOST = 300;

  private Shown() {}

  static String of(String value) {
    return value.length() <= MOST
        ? value
        : value.substring(0, MOST / 2) + "… (" + Sha256.of(value) + ")";
  }
}
