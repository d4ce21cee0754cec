package dev.walkback.activities.postgres;

/** A name somebody else chose, made fit for a sentence of ours: no control characters, not long. */
public final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  /** The name with what cannot be seen written out, and cut. */
  public static String of(String name) {
    var shown = new StringBuilder();
    name.codePoints().limit(LONGEST).forEach(point -> append(shown, point));
    return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          shown.append(String.format("\\u{%X}", point));
      default -> shown.appendCodePoint(point);
    }
  }
}
