package dev.walkback.workflows.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Times and numbers as a tired person reads them: the same on a card, in the Web UI, at a terminal
 * and in the report. For reading only: what a machine reads stays ISO 8601.
 */
public final class Spoken {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

  private Spoken() {}

  /** A moment to the second. */
  public static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /** The time of day, for what happened just now. */
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** A span in its two largest units; empty where there is none. */
  public static String span(@Nullable Duration span) {
    if (span == null) {
      return "";
    }
    if (span.toSeconds() < 1) {
      return span.toMillis() + " ms";
    }
    if (span.toSeconds() < 10) {
      return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1000.0);
    }
    return span.toHours() > 0
        ? two(span.toHours(), "h", span.toMinutesPart(), "min")
        : two(span.toMinutes(), "min", span.toSecondsPart(), "s");
  }

  /** So many, in thousands. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** So many of them. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** So many rows. */
  public static String rows(long number) {
    return count(number, "row", "rows");
  }

  private static String two(long most, String unit, long rest, String small) {
    if (most == 0) {
      return rest + " " + small;
    }
    return rest == 0 ? most + " " + unit : most + " " + unit + " " + rest + " " + small;
  }
}
