package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A script as PostgreSQL would read it.
 *
 * @param unreadable the place behind which nothing was read; empty when everything was
 */
public record Script(List<Statement> statements, List<Finding> unreadable) {

  /** Keeps its own lists. */
  public Script {
    statements = List.copyOf(statements);
    unreadable = List.copyOf(unreadable);
  }

  /** Reads and splits; never throws, whatever the text is. */
  public static Script of(String text) {
    List<Token> tokens = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    try {
      refuseNul(text);
      new Lexer(new Source(text)).readAll(tokens);
    } catch (Unlexable stop) {
      unreadable.add(stop.finding);
    }
    Splitter splitter = new Splitter(text);
    tokens.forEach(splitter::take);
    if (unreadable.isEmpty()) {
      // the statement that could not be read to its end is not judged by its beginning
      splitter.finish();
      unreadable.addAll(splitter.findings());
    }
    return new Script(splitter.statements(), unreadable);
  }

  private static void refuseNul(String text) {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new Source(text)
          .unreadable(nul, "it contains a NUL character", "save it as plain text");
    }
  }
}
