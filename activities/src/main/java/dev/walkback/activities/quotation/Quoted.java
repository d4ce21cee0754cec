package dev.walkback.activities.quotation;

import dev.walkback.workflows.status.Visible;

/**
 * Text from a database or a stranger, made harmless before people decide by it: a table may be
 * called {@code ](https://evil) **APPROVED**}, or turn the reading direction round.
 */
public final class Quoted {
  private static final int BRIEF = 80;
  private static final String ALWAYS = "\\`*[]|~{}";

  private Quoted() {}

  /** For Markdown that a browser may show: nothing in it links, formats or hides. */
  public static String markdown(String text) {
    var shown = new StringBuilder(text.length() + 16);
    String plain = Visible.line(text);
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

  /** For a sentence of ours: on one line, nothing in it hides, and it does not fill the screen. */
  public static String brief(String text) {
    return Visible.line(cut(text, BRIEF));
  }

  /** The same between backticks, for a piece of a script; it cannot end them itself. */
  public static String code(String text) {
    return "`" + brief(text).replace("`", "⟨U+0060⟩") + "`";
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
}
