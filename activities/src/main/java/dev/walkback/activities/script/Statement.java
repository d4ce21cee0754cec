package dev.walkback.activities.script;

import java.util.List;

/**
 * One statement of a script, without its semicolon and the comments around it.
 *
 * @param sql as written, to be executed
 */
public record Statement(String sql, int line, int column, List<Token> tokens) {

  /** Keeps its own tokens; a statement without any is not one. */
  public Statement {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a statement has at least one token");
    }
  }

  Token first() {
    return tokens.getFirst();
  }

  Words words() {
    return new Words(tokens);
  }
}
