package dev.walkback.activities.postgres;

import java.util.UUID;

/**
 * What a session of ours is called at the server, so that whoever comes after finds it.
 *
 * <p>Only letters, digits and {@code . _ -} of a step's name are kept: PostgreSQL changes others by
 * itself, and differently from version to version.
 */
public record SessionName(String value) {
  private static final int LONGEST = 63;

  /** A session that changes a target, known by the attempt's token. */
  public static SessionName of(UUID rollback, String step, long token) {
    var head = prefix(rollback);
    var tail = "/" + token;
    var middle = step.replaceAll("[^A-Za-z0-9._-]", "_");
    int room = LONGEST - head.length() - tail.length();
    return new SessionName(head + middle.substring(0, Math.min(room, middle.length())) + tail);
  }

  /** A session that changes nothing a successor must end. */
  public static SessionName of(String purpose) {
    return new SessionName("walkback/" + purpose);
  }

  /** What all sessions of one rollback's attempts begin with. */
  public static String prefix(UUID rollback) {
    return "wb/" + RollbackNames.of(rollback).rb8() + "/";
  }
}
