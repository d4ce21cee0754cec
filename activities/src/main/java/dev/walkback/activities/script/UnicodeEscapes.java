package dev.walkback.activities.script;

/** Decodes {@code U&''} and {@code U&""}. */
final class UnicodeEscapes {
  private UnicodeEscapes() {}

  static String decode(Source source, int start, String written, char escape) {
    StringBuilder value = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); ) {
      char c = written.charAt(i);
      if (c != escape) {
        value.append(c);
        i++;
      } else if (i + 1 < written.length() && written.charAt(i + 1) == escape) {
        value.append(escape);
        i += 2;
      } else {
        boolean six = i + 1 < written.length() && written.charAt(i + 1) == '+';
        int from = six ? i + 2 : i + 1;
        int to = from + (six ? 6 : 4);
        value.appendCodePoint(code(source, start, written, from, to));
        i = to;
      }
    }
    return value.toString();
  }

  private static int code(Source source, int start, String written, int from, int to) {
    boolean digits =
        to <= written.length() && written.substring(from, to).chars().allMatch(UnicodeEscapes::hex);
    int code = digits ? Integer.parseInt(written, from, to, 16) : 0;
    if (code == 0 || code > Character.MAX_CODE_POINT) {
      throw source.unreadable(
          start, "an escape here is no Unicode character", "write four hex digits, or six after +");
    }
    return code;
  }

  private static boolean hex(int c) {
    return Characters.hex((char) c);
  }
}
