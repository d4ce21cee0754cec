package dev.walkback.activities.approval;

/**
 * Text from a database or a stranger, made harmless before people decide by it: a table may be
 * called {@code ](https://evil) **APPROVED**}, or turn the reading direction round.
 */
public final class Shown {
  private static final String ALWAYS = "\\`*[]|~{}";

  private Shown() {}

  /** For Markdown that a browser may show: nothing in it links, formats or hides. */
  public static String markdown(String text) {
    var shown = new StringBuilder(text.length() + 16);
    String plain = plain(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '<' -> shown.append("&lt;");
        case '>' -> shown.append("&gt;");
        case '&' -> shown.append("&amp;");
        default -> shown.append(active(plain, i) ? "\\" : "").append(c);
      }
    }
    return shown.toString();
  }

  /** The same, at most {@code most} characters of it. */
  public static String markdown(String text, int most) {
    return markdown(cut(text, most));
  }

  /** For a terminal or a log: what is invisible, or changes what is seen, becomes visible. */
  public static String plain(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (visible(c)) {
            shown.appendCodePoint(c);
          } else {
            shown.append("⟨U+%04X⟩".formatted(c));
          }
        });
    return shown.toString();
  }

  /** A word somebody else wrote, for a sentence of ours: letters, digits and a few signs only. */
  public static String word(String text) {
    return cut(text, 40).replaceAll("[^A-Za-z0-9_.@-]", "?");
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static boolean active(String text, int at) {
    char c = text.charAt(at);
    return ALWAYS.indexOf(c) >= 0
        || (at == 0 && "#+-=_".indexOf(c) >= 0)
        || (c == '_' && !within(text, at))
        || (c == ':' && text.startsWith("//", at + 1))
        || (c == '@' && at > 0)
        || (c == '.' && (numbered(text, at) || text.regionMatches(true, at - 3, "www", 0, 3)))
        || (c == ')' && numbered(text, at));
  }

  private static boolean within(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean numbered(String text, int at) {
    return at > 0 && text.substring(0, at).chars().allMatch(c -> c >= '0' && c <= '9');
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
