package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.script.Token.Kind;

/** Everything in quotes: names, strings of every kind, continued over lines, dollar quotes. */
final class Quotes {
  private final Source source;

  Quotes(Source source) {
    this.source = source;
  }

  /** Does a quoted piece begin here, with or without a prefix? */
  boolean prefixed() {
    char c = source.peek();
    char following = source.peek(1);
    if (c == '\'' || c == '"') {
      return true;
    }
    boolean unicode = (c == 'u' || c == 'U') && following == '&';
    char third = source.peek(2);
    return ("eEbBxXnN".indexOf(c) >= 0 && following == '\'')
        || (unicode && (third == '\'' || third == '"'));
  }

  Token read(int start) {
    return switch (source.peek()) {
      case '"' -> name(start, quoted(start, '"'));
      case '\'', 'n', 'N' -> token(Kind.STRING, start, plain(start));
      case 'b', 'B', 'x', 'X' -> token(Kind.BITS, start, plain(start));
      case 'e', 'E' -> token(Kind.STRING, start, escaped(start));
      default -> unicode(start);
    };
  }

  Token dollar(int start) {
    int length = 1;
    if (Characters.startsWord(source.peek(length))) {
      while (Characters.startsWord(source.peek(length)) || Characters.digit(source.peek(length))) {
        length++;
      }
    }
    if (source.peek(length) != '$') {
      throw source.unreadable(
          start, "a $ stands alone", "a dollar quote begins with $$ or $tag$, a parameter is $1");
    }
    String delimiter = source.between(start, start + length + 1);
    source.skip(delimiter.length());
    int bodyStart = source.position();
    if (!source.skipBehind(delimiter)) {
      throw source.unreadable(
          start,
          "the quote " + Quoted.code(delimiter) + " never ends",
          "close it with the same tag");
    }
    String body = source.between(bodyStart, source.position() - delimiter.length());
    return token(Kind.BODY, start, body);
  }

  private Token unicode(int start) {
    source.skip(2);
    boolean name = source.peek() == '"';
    String written = name ? quoted(start, '"') : plain(start);
    char escape = escapeCharacter(start);
    String value = whole(start, UnicodeEscapes.decode(source, start, written, escape));
    return name ? name(start, value) : token(Kind.STRING, start, value);
  }

  private char escapeCharacter(int start) {
    int before = source.position();
    Blanks.skip(source);
    if (!Characters.fold(source.ahead(7)).equals("uescape")
        || Characters.continuesWord(source.peek(7))) {
      source.moveTo(before);
      return '\\';
    }
    source.skip(7);
    Blanks.skip(source);
    String chosen = prefixed() && source.peek() != '"' ? read(source.position()).value() : "";
    char c = chosen.length() == 1 ? chosen.charAt(0) : '\'';
    if (Characters.hex(c) || Characters.space(c) || "+'\"".indexOf(c) >= 0) {
      throw source.unreadable(
          start, "UESCAPE is not followed by a usable escape character", "write UESCAPE '!'");
    }
    return c;
  }

  private Token name(int start, String value) {
    if (value.isEmpty()) {
      throw source.unreadable(start, "a name in quotes is empty", "write the name");
    }
    return token(Kind.NAME, start, value);
  }

  private String plain(int start) {
    if (source.peek() != '\'') {
      source.skip(1);
    }
    StringBuilder value = new StringBuilder();
    do {
      value.append(quoted(start, '\''));
    } while (continues());
    return value.toString();
  }

  private String quoted(int start, char quote) {
    source.skip(1);
    StringBuilder value = new StringBuilder();
    while (!source.atEnd()) {
      char c = source.peek();
      if (c == quote && source.peek(1) != quote) {
        source.skip(1);
        return value.toString();
      }
      source.skip(c == quote ? 2 : 1);
      value.append(c);
    }
    throw neverEnds(start, quote);
  }

  private String escaped(int start) {
    source.skip(2);
    StringBuilder value = new StringBuilder();
    while (source.peek() != '\'' || source.peek(1) == '\'') {
      if (source.atEnd()) {
        throw neverEnds(start, '\'');
      }
      value.append(Escapes.next(source, start));
    }
    source.skip(1);
    if (continues()) {
      // psql and the JDBC driver take the second line for a plain string, the server does not
      throw source.unreadable(
          start,
          "an E string goes on behind a line break",
          "write it as one string, or join with ||");
    }
    return whole(start, value.toString());
  }

  private String whole(int start, String value) {
    if (value.codePoints().anyMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c))) {
      throw source.unreadable(
          start, "an escape here is half a character", "write the character itself");
    }
    return value;
  }

  /** A string goes on behind a line break: {@code 'a'\n'b'} is one. */
  private boolean continues() {
    int end = source.position();
    boolean newline = false;
    while (!source.atEnd()) {
      if (Characters.space(source.peek())) {
        newline |= Source.newline(source.peek());
        source.skip(1);
      } else if (source.startsWith("--")) {
        Blanks.line(source);
      } else {
        break;
      }
    }
    if (newline && source.peek() == '\'') {
      return true;
    }
    source.moveTo(end);
    return false;
  }

  private Unlexable neverEnds(int start, char quote) {
    String what = quote == '"' ? "the name" : "the string";
    return source.unreadable(
        start, what + " that begins here never ends", "close it with " + quote);
  }

  private Token token(Kind kind, int start, String value) {
    Place place = source.place(start);
    return new Token(kind, value, start, source.position(), place.line(), place.column());
  }
}
