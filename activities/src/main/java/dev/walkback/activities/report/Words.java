package dev.walkback.activities.report;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.status.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times, spans and other people's text, as a tired person reads them. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Pattern SPAN =
      Pattern.compile("\\bPT(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,9})?S)?\\b");
  private static final int LONGEST = 600;

  private Words() {}

  /** Text of people and catalogs: nothing in it links, formats or hides. */
  static String safe(String text) {
    return Quoted.markdown(spans(line(text)), LONGEST);
  }

  /** A name as it would be typed; where that could break out it is escaped instead. */
  static String name(String text) {
    return text.matches("[A-Za-z0-9 _.:/@-]{1,120}") ? "`" + text + "`" : safe(text);
  }

  /** Spans in sentences that the runbook wrote are read by people here. */
  private static String spans(String text) {
    return SPAN.matcher(text).replaceAll(found -> span(Duration.parse(found.group())));
  }

  /** On one line. */
  static String line(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  static String stamp(Instant at) {
    return MOMENT.format(at).replace(" UTC", "");
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String day(Instant at) {
    return MOMENT.format(at).substring(0, 10);
  }

  static String span(@Nullable Duration span) {
    return Spoken.span(span);
  }

  static String count(long number, String one, String many) {
    return Spoken.count(number, one, many);
  }

  static String rows(long number) {
    return Spoken.rows(number);
  }

  static String number(long number) {
    return Spoken.number(number);
  }
}
