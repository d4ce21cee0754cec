package dev.walkback.starter;

/** Text for a terminal: what is invisible, moves the cursor or turns the text becomes visible. */
final class Plain {
  private Plain() {}

  static String text(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (c == '\n' || visible(c)) {
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
      default -> true;
    };
  }
}
