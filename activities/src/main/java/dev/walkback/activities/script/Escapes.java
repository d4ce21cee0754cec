package dev.walkback.activities.script;

/** Backslashes in {@code E''} strings. */
final class Escapes {
  private Escapes() {}

  /** Reads one character or escape. */
  static String next(Source source, int start) {
    char c = source.peek();
    if (c == '\'') {
      source.skip(2);
      return "'";
    }
    if (c != '\\') {
      source.skip(1);
      return String.valueOf(c);
    }
    char escape = source.peek(1);
    source.skip(source.position() + 1 < source.length() ? 2 : 1);
    return switch (escape) {
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> point(source, start, number(source, 4, 16), 4);
      case 'U' -> point(source, start, number(source, 8, 16), 8);
      case 'x' -> Characters.hex(source.peek()) ? code(source, start, number(source, 2, 16)) : "x";
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(source, start);
      default -> String.valueOf(escape);
    };
  }

  private static String octal(Source source, int start) {
    source.skip(-1);
    return code(source, start, number(source, 3, 8));
  }

  private static String number(Source source, int most, int radix) {
    int from = source.position();
    while (source.position() - from < most && Character.digit(source.peek(), radix) >= 0) {
      source.skip(1);
    }
    return (radix == 8 ? "0" : "0x") + source.between(from, source.position());
  }

  private static String point(Source source, int start, String digits, int wanted) {
    if (digits.length() - 2 != wanted) {
      throw invalid(source, start);
    }
    return code(source, start, digits);
  }

  private static String code(Source source, int start, String digits) {
    long code = Long.decode(digits);
    if (code == 0 || code > Character.MAX_CODE_POINT) {
      throw invalid(source, start);
    }
    return Character.toString((int) code);
  }

  private static Unlexable invalid(Source source, int start) {
    return source.unreadable(
        start, "the string contains an escape that is no character", "write the character itself");
  }
}
