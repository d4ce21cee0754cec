package dev.walkback.activities.script;

/** Which character may stand where, as in PostgreSQL's scanner. */
final class Characters {
  private static final String OPERATOR = "~!@#^&|`?+-*/%<>=";
  private static final String SYMBOL = ",()[].;:";

  private static final String[] SYMBOLS = SYMBOL.split("");

  private Characters() {}

  /** Everything above ASCII is a letter to PostgreSQL, a no-break space too. */
  static boolean startsWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0x80 && c != 0xFEFF);
  }

  static boolean continuesWord(char c) {
    return startsWord(c) || digit(c) || c == '$' || c == 0xFEFF;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean hex(char c) {
    return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B';
  }

  static boolean operator(char c) {
    return OPERATOR.indexOf(c) >= 0;
  }

  static boolean symbol(char c) {
    return SYMBOL.indexOf(c) >= 0;
  }

  /** The same string each time: a script has millions of them. */
  static String symbolText(char c) {
    return SYMBOLS[SYMBOL.indexOf(c)];
  }

  /** Only ASCII letters are folded, whatever the locale of this machine says. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }
}
