package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import java.util.Set;

/** A verification only looks. */
final class ReadOnlyRule implements Rule {
  private static final Set<String> QUERIES = Set.of("select", "with", "values", "table");
  private static final Set<String> WRITERS = Set.of("nextval", "setval", "setseed");

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    if (!words.symbolAt(0, '(') && !words.anyAt(0, QUERIES)) {
      refuse(statement.first(), "is no query", judgement);
    }
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      if (writes(words, i)) {
        refuse(token, "changes rows", judgement);
      } else if (words.at(i, "into")) {
        refuse(token, "makes a table or writes to one", judgement);
      } else if (words.at(i, "for") && words.anyAt(i + 1, Set.of("update", "share", "no", "key"))) {
        refuse(token, "locks rows", judgement);
      } else if (words.symbolAt(i + 1, '(')
          && token.identifier()
          && WRITERS.contains(token.value())) {
        refuse(token, "changes a sequence or the session", judgement);
      }
    }
  }

  private static boolean writes(Words words, int i) {
    boolean start = i == 0 || words.symbolAt(i - 1, '(') || words.symbolAt(i - 1, ')');
    boolean update = words.at(i, "update") && words.has(i + 1) && words.get(i + 1).identifier();
    return start && (words.at(i, "delete", "from") || words.at(i, "merge", "into") || update);
  }

  private static void refuse(Token at, String what, Judgement judgement) {
    judgement.refuse(
        "verify-writes",
        at,
        Quoted.code(at.value()) + " in a verification " + what,
        "write SELECT queries that return the wrong rows, and nothing when all is well");
  }
}
