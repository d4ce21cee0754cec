package dev.walkback.activities.script;

/**
 * The longest operator, cut where a comment begins inside it and where a sign belongs to a number.
 */
final class Operators {
  private static final String KEEPS_SIGN = "~!@#^&|`?%";

  private Operators() {}

  static String read(Source source) {
    int start = source.position();
    int length = 0;
    boolean keepsSign = false;
    while (Characters.operator(source.peek(length)) && !comment(source, length)) {
      keepsSign |= KEEPS_SIGN.indexOf(source.peek(length)) >= 0;
      length++;
    }
    while (length > 1 && !keepsSign && sign(source.peek(length - 1))) {
      length--;
    }
    source.skip(length);
    return source.between(start, start + length);
  }

  private static boolean comment(Source source, int at) {
    char c = source.peek(at);
    char following = source.peek(at + 1);
    return (c == '-' && following == '-') || (c == '/' && following == '*');
  }

  private static boolean sign(char c) {
    return c == '+' || c == '-';
  }
}
