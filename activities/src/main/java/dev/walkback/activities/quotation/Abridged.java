package dev.walkback.activities.quotation;

import dev.walkback.workflows.plan.Sha256;

/** A value short enough for a card; a long one keeps its beginning and its digest. */
public final class Abridged {
  private static final int MOST = 300;

  private Abridged() {}

  /** The value, or how it begins and which it is. */
  public static String of(String value) {
    return value.length() <= MOST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, MOST / 2))
            + "… ("
            + Sha256.of(value)
            + ")";
  }
}
