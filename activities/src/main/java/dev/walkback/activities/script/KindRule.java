package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.script.Refusals.Refusal;
import java.util.Locale;
import java.util.Set;

/** Only kinds of statements that are known pass; everything else is refused by name. */
final class KindRule implements Rule {
  private static final Set<String> STATEMENTS =
      Set.of(
          "analyze", "call", "comment", "delete", "do", "execute", "grant", "insert", "lock",
          "merge", "prepare", "refresh", "reindex", "revoke", "select", "table", "update", "values",
          "with");
  private static final Set<String> OBJECTS =
      Set.of(
          "aggregate",
          "cast",
          "collation",
          "default",
          "domain",
          "function",
          "index",
          "operator",
          "policy",
          "procedure",
          "routine",
          "rule",
          "schema",
          "sequence",
          "statistics",
          "table",
          "text",
          "trigger",
          "type",
          "view");

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    if (TransactionRule.controls(words, 0) || words.symbolAt(0, '(')) {
      return;
    }
    if (words.at(0, "create") || words.at(0, "alter") || words.at(0, "drop")) {
      objects(statement, judgement);
    } else if (!words.anyAt(0, STATEMENTS)) {
      String word = words.word(0);
      refuse(judgement, statement.first(), word, Refusals.statement(word));
    } else {
      reach(words, judgement);
    }
  }

  private static void objects(Statement statement, Judgement judgement) {
    Words words = statement.words();
    String kind = ObjectKind.of(words).word();
    if (!OBJECTS.contains(kind)) {
      String named = words.word(0) + " " + kind;
      refuse(judgement, statement.first(), named, Refusals.object(kind));
    }
  }

  private static void reach(Words words, Judgement judgement) {
    boolean membership =
        (words.at(0, "grant") || words.at(0, "revoke")) && words.outside(0, "on") < 0;
    boolean whole =
        words.at(0, "reindex")
            && (words.outside(0, "database") > 0 || words.outside(0, "system") > 0);
    boolean shared =
        words.at(0, "comment", "on")
            && words.anyAt(2, Set.of("database", "role", "tablespace", "subscription"));
    if (membership || whole || shared) {
      refuse(judgement, words.get(0), words.word(0), Refusals.object("cluster"));
    }
  }

  private static void refuse(Judgement judgement, Token at, String what, Refusal refusal) {
    String named = what.isBlank() ? "this" : Quoted.code(what.strip().toUpperCase(Locale.ROOT));
    judgement.refuse(refusal.code(), at, named + " " + refusal.sentence(), refusal.hint());
  }
}
