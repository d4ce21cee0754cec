package dev.walkback.workflows.status;

/**
 * Text of strangers on any screen: what is invisible, moves the cursor or turns the reading
 * direction round is written out, so that two names that look alike are alike.
 */
public final class Visible {
  private Visible() {}

  /** On one line: line ends are written out as well. */
  public static String line(String text) {
    return written(text, false);
  }

  /** The same, with its line ends. */
  public static String text(String text) {
    return written(text, true);
  }

  private static String written(String text, boolean lines) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (visible(c) || (lines && c == '\n')) {
            shown.appendCodePoint(c);
          } else {
            shown.append("⟨U+%04X⟩".formatted(c));
          }
        });
    return shown.toString();
  }

  private static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> !empty(c);
    };
  }

  /** Letters and marks by class, nothing to the eye: fillers, joiners, variation selectors. */
  private static boolean empty(int c) {
    return c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x2800
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
