package dev.walkback.activities.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** What belongs to one rollback is called by the first eight hex digits of its id. */
public record RollbackNames(String rb8) {
  private static final int LONGEST = 63;

  /** The names of this rollback. */
  public static RollbackNames of(UUID rollback) {
    return new RollbackNames(rollback.toString().substring(0, 8));
  }

  /** Where rows are kept that leave or change. */
  public String preserved() {
    return "walkback_preserved_" + rb8;
  }

  /** Where tables are kept that the plan drops. */
  public String quarantine() {
    return "walkback_quarantine_" + rb8;
  }

  /** What a column is called while it is out of sight; never longer than PostgreSQL keeps. */
  public String hidden(String column) {
    return cut("wbq_" + rb8 + "_" + column);
  }

  /** What a trigger of ours is called while a step runs. */
  public String trigger(String kind) {
    return cut("wb_" + rb8 + "_" + kind);
  }

  private static String cut(String name) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes.length, LONGEST);
    while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
  }
}
