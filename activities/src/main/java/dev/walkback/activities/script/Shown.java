package dev.walkback.activities.script;

/** Text from a script inside a sentence of ours: short, and with nothing that hides or reorders. */
final class Shown {
  private static final int LONGEST = 63;

  private Shown() {}

  static String of(String text) {
    StringBuilder shown = new StringBuilder("`");
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    return shown.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`").toString();
  }

  private static void append(StringBuilder shown, int c) {
    boolean visible =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          default -> c != '`';
        };
    if (visible) {
      shown.appendCodePoint(c);
    } else {
      shown.append(String.format("\\u{%X}", c));
    }
  }
}
