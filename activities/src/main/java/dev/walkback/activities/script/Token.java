package dev.walkback.activities.script;

/**
 * One piece of SQL.
 *
 * @param value words in lower case, names and strings decoded, everything else as written
 * @param start offset of the first character in the script
 * @param end offset behind the last character
 */
public record Token(Kind kind, String value, int start, int end, int line, int column) {

  /** What PostgreSQL takes a piece for. */
  public enum Kind {
    /** an identifier or key word without quotes */
    WORD,
    /** an identifier in double quotes, never a key word */
    NAME,
    STRING,
    /** a string in dollar quotes, where bodies live */
    BODY,
    BITS,
    NUMBER,
    PARAMETER,
    OPERATOR,
    SYMBOL
  }

  /** Is this the key word, outside quotes? */
  public boolean is(String word) {
    return kind == Kind.WORD && value.equals(word);
  }

  public boolean symbol(char symbol) {
    return kind == Kind.SYMBOL && value.length() == 1 && value.charAt(0) == symbol;
  }

  public boolean identifier() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  public boolean text() {
    return kind == Kind.STRING || kind == Kind.BODY;
  }
}
