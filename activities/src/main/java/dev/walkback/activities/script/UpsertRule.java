package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.RowOperation;
import java.util.List;
import java.util.Locale;

/** Rows that appear, and rows that change or leave without an UPDATE or DELETE of their own. */
final class UpsertRule {
  private static final int MOST = 1_000;

  private final Words words;
  private final Judgement judgement;
  private Name table = new Name(List.of(), 0);
  private boolean merges;

  private UpsertRule(Words words, Judgement judgement) {
    this.words = words;
    this.judgement = judgement;
  }

  static void judge(Words words, Judgement judgement) {
    new UpsertRule(words, judgement).judge();
  }

  private void judge() {
    int found = 0;
    for (int i = 0; i < words.size() && found < MOST; i++) {
      boolean begins = i == 0 || words.symbolAt(i - 1, '(') || words.symbolAt(i - 1, ')');
      if (begins && (words.at(i, "insert", "into") || words.at(i, "merge", "into"))) {
        found++;
        merges = words.at(i, "merge");
        table = words.nameAt(words.at(i + 2, "only") ? i + 3 : i + 2);
        budget(i, RowOperation.INSERT, !merges);
      } else if (words.at(i, "do", "update", "set") && !merges) {
        found++;
        harm(Hazard.UPDATES_ROWS, i, "changes rows that are already there in ");
        budget(i, RowOperation.UPDATE, true);
      } else if (merges && words.at(i - 1, "then", "delete")) {
        harm(Hazard.DELETES_ROWS, i, "MERGE may delete rows of ");
        budget(i, RowOperation.DELETE, true);
      } else if (merges && words.at(i - 1, "then", "update")) {
        harm(Hazard.UPDATES_ROWS, i, "MERGE may change rows of ");
        budget(i, RowOperation.UPDATE, true);
      } else if (merges && words.at(i - 1, "then", "insert")) {
        budget(i, RowOperation.INSERT, true);
      }
    }
  }

  private void harm(Hazard hazard, int at, String sentence) {
    if (!judgement.temporary(table)) {
      judgement.harm(hazard, words.get(at), sentence + table);
    }
  }

  private void budget(int at, RowOperation operation, boolean asked) {
    if (asked && !table.missing() && !judgement.created(table)) {
      budget(words.get(at), table, operation, judgement);
    }
  }

  /** What no budget names may not move: the step would take itself back. */
  static void budget(Token at, Name table, RowOperation operation, Judgement judgement) {
    if (!judgement.allowance().budgets(table, operation)) {
      judgement.refuse(
          "no-row-budget",
          at,
          operation.wire().toUpperCase(Locale.ROOT) + " of rows of " + table + " has no row budget",
          "add rows: {" + table.last() + ": {" + operation.wire() + ": [min, max]}}");
    }
  }
}
