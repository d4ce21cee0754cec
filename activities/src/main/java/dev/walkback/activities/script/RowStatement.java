package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A DELETE or UPDATE, alone or inside a WITH.
 *
 * @param visible the name its rows have in the WHERE
 * @param sources whether USING or FROM brings other tables in
 * @param where the predicate without the word; empty where there is none
 */
record RowStatement(
    Token at, boolean deletes, Name table, String visible, boolean sources, Words where) {

  /** Up to {@code most} of them, whether a statement begins with them or hides them in a WITH. */
  static List<RowStatement> in(Words words, int most) {
    List<RowStatement> found = new ArrayList<>();
    for (int i = 0; i < words.size() && found.size() < most; i++) {
      if (begins(words, i)) {
        Words body = words.range(i, end(words, i));
        RowStatement statement = words.at(i, "delete") ? delete(body) : update(body);
        if (!statement.table().missing()) {
          found.add(statement);
        }
      }
    }
    return found;
  }

  private static boolean begins(Words words, int i) {
    boolean start = i == 0 || words.symbolAt(i - 1, '(') || words.symbolAt(i - 1, ')');
    return start && (words.at(i, "delete", "from") || words.at(i, "update"));
  }

  private static int end(Words words, int from) {
    int depth = 0;
    for (int i = from; i < words.size(); i++) {
      depth += words.symbolAt(i, '(') ? 1 : words.symbolAt(i, ')') ? -1 : 0;
      if (depth < 0) {
        return i;
      }
    }
    return words.size();
  }

  private static RowStatement delete(Words words) {
    int from = words.at(2, "only") ? 3 : 2;
    Name table = words.nameAt(from);
    String visible = visible(words, table, Set.of("using", "where", "returning"));
    return of(words, true, table, visible, "using");
  }

  private static RowStatement update(Words words) {
    int from = words.at(1, "only") ? 2 : 1;
    Name table = words.nameAt(from);
    int set = words.outside(table.end(), "set");
    boolean update = set >= table.end() && set <= table.end() + 3;
    String visible = visible(words, table, Set.of("set"));
    return of(words, false, update ? table : new Name(List.of(), 0), visible, "from");
  }

  private static RowStatement of(
      Words words, boolean deletes, Name table, String visible, String sources) {
    int where = words.outside(table.end(), "where");
    int returning = words.outside(table.end(), "returning");
    int end = returning < 0 ? words.size() : returning;
    boolean other = words.range(table.end(), where < 0 ? end : where).outside(0, sources) >= 0;
    Words predicate = where < 0 ? words.range(0, 0) : words.range(where + 1, end);
    return new RowStatement(words.get(0), deletes, table, visible, other, predicate);
  }

  private static String visible(Words words, Name table, Set<String> stops) {
    int at = table.end();
    if (words.has(at) && words.get(at).value().equals("*")) {
      at++;
    }
    if (words.at(at, "as")) {
      at++;
    }
    boolean alias = words.has(at) && words.get(at).identifier() && !words.anyAt(at, stops);
    return alias ? words.get(at).value() : table.last();
  }

  String verb() {
    return deletes ? "DELETE FROM " : "UPDATE ";
  }
}
