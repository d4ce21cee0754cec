package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;

/** Rows that change or leave without a DELETE or UPDATE of their own. */
final class UpsertRule {
  private UpsertRule() {}

  static void judge(Words words, Judgement judgement) {
    boolean merges = false;
    for (int i = 0; i < words.size(); i++) {
      if (words.at(i, "merge", "into")) {
        merges |= !judgement.temporary(words.nameAt(words.at(i + 2, "only") ? i + 3 : i + 2));
      } else if (words.at(i, "do", "update", "set") && !upsertsTemporary(words, judgement)) {
        judgement.harm(Hazard.UPDATES_ROWS, words.get(i), "changes rows that are already there");
        return;
      } else if (merges && words.at(i, "then", "delete")) {
        judgement.harm(Hazard.DELETES_ROWS, words.get(i), "MERGE may delete rows");
      } else if (merges && words.at(i, "then", "update")) {
        judgement.harm(Hazard.UPDATES_ROWS, words.get(i), "MERGE may change rows");
      }
    }
  }

  private static boolean upsertsTemporary(Words words, Judgement judgement) {
    return words.at(0, "insert", "into") && judgement.temporary(words.nameAt(2));
  }
}
