package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.plan.Hazard;
import java.util.Set;

/** Functions: some are never called from a step, others hide what they do. */
final class CallRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    boolean runs = runs(words);
    for (int i = 0; i < words.size(); i++) {
      if (Calls.refused(words, i)) {
        refuse(words.get(i), judgement);
      } else if (runs && Calls.unknown(words, i)) {
        judgement.harm(
            Hazard.OPAQUE,
            words.get(i),
            "calls " + Quoted.code(words.get(i).value()) + ", whose body is not in this script");
      }
    }
  }

  static void refuse(Token at, Judgement judgement) {
    String name = at.value();
    String hint = "leave it out; limits, locks and sessions are the step's, not the script's";
    if (name.startsWith("pg_sleep")) {
      hint = "nobody listens while it sleeps; people decide at the gate before the step";
    } else if (name.equals("set_config")) {
      hint = "it escapes every guard; the plan has owner, searchPath and timeouts for each step";
    }
    judgement.refuse(
        "server-function", at, Quoted.code(name) + " is never called from a step", hint);
  }

  /** Does this statement call what it names, now? A view or a trigger only remembers it. */
  private static boolean runs(Words words) {
    if (words.at(0, "create")) {
      String kind = ObjectKind.of(words).word();
      boolean filled = kind.equals("table") || words.at(1, "materialized");
      return filled && words.outside(0, "as") > 0;
    }
    if (words.at(0, "alter")) {
      return ObjectKind.of(words).word().equals("table");
    }
    return words.symbolAt(0, '(')
        || words.anyAt(
            0, Set.of("select", "with", "values", "insert", "update", "delete", "merge", "table"));
  }
}
