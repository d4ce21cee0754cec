package dev.walkback.activities.script;

import java.util.Set;
import java.util.stream.IntStream;

/** Which tokens of an expression are columns. */
final class Columns {
  private static final Set<String> NEVER = WordList.of("words-that-are-no-columns");

  private Columns() {}

  /** Is a column named here, outside sub-selects? */
  static boolean any(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (SubSelect.opens(words, i)) {
        i = words.closing(i);
      } else if (column(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Is a column named by this table's name or alias, at any depth? */
  static boolean qualifiedBy(Words words, String table) {
    return IntStream.range(0, words.size())
        .anyMatch(i -> words.symbolAt(i + 1, '.') && identifier(words, i, table));
  }

  /** Is a column named by the name of some other table, at any depth? */
  static boolean qualifiedByOther(Words words, String table) {
    return IntStream.range(0, words.size())
        .anyMatch(i ->
            words.symbolAt(i + 1, '.')
                && words.get(i).identifier()
                && words.has(i + 2)
                && words.get(i + 2).identifier()
                && !words.symbolAt(i + 3, '(')
                && !words.symbolAt(i + 3, '.')
                && !identifier(words, i, table));
  }

  private static boolean column(Words words, int i) {
    Token token = words.get(i);
    if (!token.identifier() || words.symbolAt(i + 1, '(') || words.symbolAt(i + 1, '.')) {
      return false;
    }
    boolean quoted = token.kind() == Token.Kind.NAME;
    boolean type = type(words, i);
    boolean literal = words.has(i + 1) && words.get(i + 1).text();
    return !type && !literal && (quoted || !NEVER.contains(token.value()));
  }

  private static boolean type(Words words, int i) {
    boolean cast = i > 0 && words.get(i - 1).value().equals("::");
    return cast || words.at(i - 1, "as") || words.at(i - 1, "collate");
  }

  private static boolean identifier(Words words, int i, String name) {
    return words.get(i).identifier() && words.get(i).value().equals(name);
  }
}
