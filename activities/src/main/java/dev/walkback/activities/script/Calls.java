package dev.walkback.activities.script;

import java.util.Set;

/** Function calls, as far as tokens show them. */
final class Calls {
  private static final Set<String> KNOWN = WordList.of("known-functions");

  private static final Set<String> REFUSED = WordList.of("refused-functions");
  private static final Set<String> REFUSED_FAMILIES = WordList.of("refused-function-families");
  private static final Set<String> SYNTAX = WordList.of("syntax-before-parentheses");
  private static final Set<String> BEFORE = WordList.of("words-before-a-call");

  private Calls() {}

  /** A call whose body nobody sees here, or nothing known of it. */
  static boolean unknown(Words words, int i) {
    if (!called(words, i) || definition(words, i)) {
      return false;
    }
    int start = start(words, i);
    boolean system =
        start == i || (start == i - 2 && words.get(start).value().equals("pg_catalog"));
    return expression(words, start - 1) && !(system && KNOWN.contains(words.get(i).value()));
  }

  /** A call that reaches the server, its files, its sessions or the guards of this transaction. */
  static boolean refused(Words words, int i) {
    String name = words.get(i).value();
    return called(words, i)
        && !KNOWN.contains(name)
        && (REFUSED.contains(name) || REFUSED_FAMILIES.stream().anyMatch(name::startsWith));
  }

  static boolean any(Words words) {
    for (int i = 0; i < words.size(); i++) {
      if (called(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean called(Words words, int i) {
    Token token = words.get(i);
    boolean syntax = token.kind() == Token.Kind.WORD && SYNTAX.contains(token.value());
    return token.identifier() && words.symbolAt(i + 1, '(') && !syntax;
  }

  /** {@code name (columns) AS (SELECT …} in a WITH is no call. */
  private static boolean definition(Words words, int i) {
    int behind = words.closing(i + 1) + 1;
    boolean as = words.at(behind, "as");
    return as
        && (words.at(behind + 1, "materialized")
            || words.at(behind + 1, "not")
            || statement(words, behind + 1));
  }

  private static boolean statement(Words words, int i) {
    return SubSelect.opens(words, i)
        || (words.symbolAt(i, '(')
            && words.anyAt(i + 1, Set.of("insert", "update", "delete", "merge")));
  }

  private static int start(Words words, int i) {
    int start = i;
    while (words.symbolAt(start - 1, '.') && start >= 2 && words.get(start - 2).identifier()) {
      start -= 2;
    }
    return start;
  }

  private static boolean expression(Words words, int before) {
    if (!words.has(before)) {
      return true;
    }
    Token token = words.get(before);
    boolean opening = token.symbol('(') || token.symbol(',') || token.symbol('[');
    return opening || token.kind() == Token.Kind.OPERATOR || words.anyAt(before, BEFORE);
  }
}
