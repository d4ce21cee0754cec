package dev.walkback.activities.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A foreign key dropped and put back elsewhere while nobody puts back the values it is about: it
 * fails on the first row, or passes by luck with wrong references.
 */
final class ForeignKeyRule {
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "merge", "with", "do");

  private static final int MOST = 500;

  private ForeignKeyRule() {}

  static void judge(List<Statement> statements, Judgement judgement) {
    Map<String, Name> dropped = new HashMap<>();
    for (Statement statement : statements) {
      Words words = statement.words();
      if (words.anyAt(0, WRITES)) {
        dropped.values().removeIf(table -> mentions(words, table));
      }
      if (words.at(0, "alter", "table")) {
        Name table = ObjectKind.of(words).name(words);
        for (Words action : Terms.split(words.range(table.end(), words.size()), ',')) {
          action(table, action, dropped, judgement);
        }
      }
    }
  }

  private static void action(
      Name table, Words action, Map<String, Name> dropped, Judgement judgement) {
    boolean drops = action.at(0, "drop", "constraint");
    if (drops && dropped.size() < MOST) {
      int at = action.at(2, "if", "exists") ? 4 : 2;
      dropped.put(table.dotted() + " " + action.nameAt(at).last(), table);
    } else if (action.at(0, "add", "constraint") && action.outside(0, "references") > 0) {
      String key = table.dotted() + " " + action.nameAt(2).last();
      if (dropped.containsKey(key) && !judgement.allowance().budgets(table)) {
        judgement.refuse(
            "references-not-restored",
            action.get(0),
            "puts back the foreign key "
                + action.nameAt(2)
                + " of "
                + table
                + " while nothing in this script puts back the values it is about",
            "`load` the table as it was and UPDATE from it first; if no value changes, say so with"
                + " rows: {"
                + table.last()
                + ": {update: [0, 0]}}");
      }
    }
  }

  private static boolean mentions(Words words, Name table) {
    return words.tokens().stream()
        .anyMatch(token ->
            (token.identifier() && token.value().equals(table.last()))
                || (token.text() && token.value().contains(table.last())));
  }
}
