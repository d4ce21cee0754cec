package dev.walkback.activities.script;

import dev.walkback.activities.script.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's lexical rules with {@code standard_conforming_strings} on. Where versions 15 to 18
 * differ, the reading is chosen for which the stricter server answers with a syntax error.
 */
final class Lexer {
  private final Source source;
  private final Quotes quotes;

  Lexer(Source source) {
    this.source = source;
    this.quotes = new Quotes(source);
  }

  /** All tokens; {@code into} keeps those read before the place that cannot be read. */
  void readAll(List<Token> into) {
    for (Token token = next(); token != null; token = next()) {
      into.add(token);
    }
  }

  private @Nullable Token next() {
    Blanks.skip(source);
    if (source.atEnd()) {
      return null;
    }
    int start = source.position();
    char c = source.peek();
    if (quotes.prefixed()) {
      return quotes.read(start);
    }
    if (Characters.startsWord(c)) {
      return word(start);
    }
    if (Characters.digit(c) || (c == '.' && Characters.digit(source.peek(1)))) {
      return token(Kind.NUMBER, start, Numbers.read(source));
    }
    if (c == '$') {
      return dollar(start);
    }
    return other(start, c);
  }

  private Token other(int start, char c) {
    if (pair(c, source.peek(1))) {
      source.skip(2);
      return token(Kind.SYMBOL, start, source.between(start, start + 2));
    }
    if (Characters.operator(c)) {
      return token(Kind.OPERATOR, start, Operators.read(source));
    }
    if (Characters.symbol(c)) {
      source.skip(1);
      return token(Kind.SYMBOL, start, Characters.symbolText(c));
    }
    throw unexpected(start, c);
  }

  private static boolean pair(char c, char following) {
    return (c == ':' && (following == ':' || following == '=')) || (c == '.' && following == '.');
  }

  private Token word(int start) {
    while (!source.atEnd() && Characters.continuesWord(source.peek())) {
      source.skip(1);
    }
    String written = source.between(start, source.position());
    return token(Kind.WORD, start, Characters.fold(written));
  }

  private Token dollar(int start) {
    if (Characters.digit(source.peek(1))) {
      source.skip(1);
      while (Characters.digit(source.peek())) {
        source.skip(1);
      }
      Numbers.refuseJunk(source, start, "parameter");
      return token(Kind.PARAMETER, start, source.between(start, source.position()));
    }
    return quotes.dollar(start);
  }

  private Token token(Kind kind, int start, String value) {
    Place place = source.place(start);
    return new Token(kind, value, start, source.position(), place.line(), place.column());
  }

  private Unlexable unexpected(int start, char c) {
    if (c == '\\') {
      return new Unlexable(
          Finding.refused(
              "psql-command",
              source.place(start),
              "a backslash outside quotes starts a psql command, and this script is not run by psql",
              "write the SQL itself; \\copy becomes the step's `load`, \\i becomes a step"));
    }
    if (c == '\uFEFF') {
      return source.unreadable(
          start, "a byte order mark stands before the SQL", "save the file as UTF-8 without it");
    }
    String shown = c < ' ' || c == 0x7f ? String.format("U+%04X", (int) c) : "`" + c + "`";
    return source.unreadable(
        start, shown + " means nothing in SQL outside quotes", "remove it, or put it into quotes");
  }
}
