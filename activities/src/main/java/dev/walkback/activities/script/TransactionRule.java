package dev.walkback.activities.script;

import java.util.Locale;
import java.util.Set;

/**
 * The transaction belongs to the step: a script that ends it escapes ledger, budget and rehearsal.
 */
final class TransactionRule implements Rule {
  private static final Set<String> WORDS =
      Set.of("begin", "start", "commit", "rollback", "savepoint", "release", "end", "abort");
  private static final String HINT =
      "remove it; the step already runs in one transaction together with its ledger row";

  static boolean controls(Words words, int index) {
    return words.anyAt(index, WORDS)
        || words.at(index, "prepare", "transaction")
        || words.at(index, "set", "transaction")
        || words.at(index, "set", "local", "transaction")
        || words.at(index, "set", "session", "characteristics");
  }

  @Override
  public void judge(Statement statement, Judgement judgement) {
    if (controls(statement.words(), 0)) {
      Token first = statement.first();
      String word = first.value().toUpperCase(Locale.ROOT);
      judgement.refuse(
          "transaction-control", first, word + " takes the transaction out of our hands", HINT);
    }
  }
}
