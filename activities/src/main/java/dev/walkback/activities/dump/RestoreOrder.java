package dev.walkback.activities.dump;

import java.util.regex.Pattern;

/**
 * How the database of a test restore is called and what becomes of it.
 *
 * @param hex8 the head of what it belongs to: a rollback, or the capture itself
 * @param token new for every attempt: a frozen predecessor writes where nobody reads
 * @param keep whether it stays for the rehearsal; whoever keeps it drops it
 */
public record RestoreOrder(ScratchServer server, String hex8, String token, boolean keep) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{8}");
  private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{1,20}");

  /** Refuses what would not make a name of ours. */
  public RestoreOrder {
    if (!HEX.matcher(hex8).matches() || !TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(hex8 + "_" + token + " does not name a scratch database");
    }
  }

  String database() {
    return prefix() + token;
  }

  String prefix() {
    return "wb_scratch_" + hex8 + "_";
  }
}
