package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import java.util.Set;

/** Statements that keep writers waiting for as long as they read a table. */
final class BlockingRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    boolean alone = words.outside(0, "concurrently") < 0;
    if (words.at(0, "create")) {
      created(words, judgement, alone);
    } else if (words.at(0, "reindex") && alone) {
      judgement.harm(Hazard.BLOCKS_WRITES, words.get(0), "REINDEX keeps writers waiting");
    } else if (words.at(0, "lock")) {
      judgement.harm(Hazard.BLOCKS_WRITES, words.get(0), "LOCK keeps others waiting");
    }
  }

  private static void created(Words words, Judgement judgement, boolean alone) {
    ObjectKind kind = ObjectKind.of(words);
    if (kind.word().equals("table")) {
      Name table = kind.name(words);
      if (words.anyAt(1, Set.of("temp", "temporary"))
          || words.at(2, "temp")
          || words.at(2, "temporary")) {
        judgement.createTemporary(table);
      } else if (!words.at(kind.next(), "if")) {
        judgement.create(table);
      }
    } else if (kind.word().equals("index") && alone) {
      int on = words.outside(kind.next(), "on");
      Name table = words.nameAt(words.at(on + 1, "only") ? on + 2 : on + 1);
      if (!judgement.created(table)) {
        judgement.harm(
            Hazard.BLOCKS_WRITES,
            words.get(0),
            "CREATE INDEX keeps writers of " + table + " waiting");
      }
    }
  }
}
