package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import java.util.regex.Pattern;

/** A position in a server's write-ahead log, as PostgreSQL writes it: {@code 16/B374D848}. */
public record Lsn(long position) implements Comparable<Lsn> {
  private static final Pattern WRITTEN = Pattern.compile("[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}");

  /** Reads PostgreSQL's form. */
  public static Lsn parse(String text) {
    if (!WRITTEN.matcher(text).matches()) {
      throw ProblemException.never(
          "lsn-unreadable",
          "'" + text + "' is no position in a write-ahead log.",
          "It looks like 16/B374D848.");
    }
    int slash = text.indexOf('/');
    long high = Long.parseLong(text.substring(0, slash), 16);
    return new Lsn(high << 32 | Long.parseLong(text.substring(slash + 1), 16));
  }

  @Override
  public int compareTo(Lsn other) {
    return Long.compareUnsigned(position, other.position);
  }

  @Override
  public String toString() {
    return "%X/%X".formatted(position >>> 32, position & 0xFFFF_FFFFL);
  }
}
