package dev.walkback.activities.script;

import java.util.Optional;
import java.util.Set;

/**
 * A bound borrowed from another table: {@code created_at >= (SELECT min(…) FROM posts)} takes every
 * row since the oldest post, whoever wrote it.
 */
final class Bound {
  private static final Set<String> UNEQUAL = Set.of("<", ">", "<=", ">=");
  private static final Set<String> EDGES =
      Set.of(
          "and", "or", "where", "having", "on", "when", "then", "else", "select", "from", "join");

  private Bound() {}

  static Optional<Token> borrowed(RowStatement row) {
    Words where = row.where();
    boolean joined = !row.sources() || joins(row);
    for (int i = 0; i < where.size(); i++) {
      if (compares(where, i)) {
        Words term = term(where, i);
        boolean foreign = SubSelect.in(term).stream().anyMatch(query -> foreign(query, row));
        if (foreign || (!joined && Columns.qualifiedByOther(term, row.visible()))) {
          return Optional.of(where.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean compares(Words words, int i) {
    Token token = words.get(i);
    boolean operator = token.kind() == Token.Kind.OPERATOR && UNEQUAL.contains(token.value());
    return operator || token.is("between");
  }

  private static boolean foreign(SubSelect query, RowStatement row) {
    Set<String> relations = query.relations();
    relations.remove(row.table().last());
    return !relations.isEmpty() && !query.correlated(row.visible());
  }

  /** Is some row of the other tables matched by key? */
  private static boolean joins(RowStatement row) {
    Words where = row.where();
    for (int i = 0; i < where.size(); i++) {
      Token token = where.get(i);
      if (token.kind() == Token.Kind.OPERATOR && token.value().equals("=")) {
        Words term = term(where, i);
        if (Columns.qualifiedBy(term, row.visible())
            && Columns.qualifiedByOther(term, row.visible())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The comparison around this operator; for BETWEEN both of its bounds. */
  private static Words term(Words words, int at) {
    int from = at;
    for (int depth = 0; from > 0; from--) {
      Token token = words.get(from - 1);
      depth -= Terms.deeper(token);
      if (depth < 0 || (depth == 0 && edge(token))) {
        break;
      }
    }
    int to = at + 1;
    boolean between = words.at(at, "between");
    for (int depth = 0; to < words.size(); to++) {
      Token token = words.get(to);
      depth += Terms.deeper(token);
      if (between && depth == 0 && token.is("and")) {
        between = false;
      } else if (depth < 0 || (depth == 0 && edge(token))) {
        break;
      }
    }
    return words.range(from, to);
  }

  private static boolean edge(Token token) {
    return token.symbol(',') || (token.kind() == Token.Kind.WORD && EDGES.contains(token.value()));
  }
}
