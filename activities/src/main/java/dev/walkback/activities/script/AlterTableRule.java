package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import java.util.Set;

/** The parts of ALTER TABLE: what leaves, what is written anew, whom it keeps waiting. */
final class AlterTableRule implements Rule {
  private static final Set<String> CONSTRAINT =
      Set.of("constraint", "check", "foreign", "unique", "primary", "exclude");
  private static final Set<String> SERIAL =
      Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8", "generated");

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    ObjectKind kind = ObjectKind.of(words);
    if (!words.at(0, "alter") || !Set.of("table", "type", "domain").contains(kind.word())) {
      return;
    }
    Name table = kind.name(words);
    if (judgement.temporary(table)) {
      if (words.outside(table.end(), "rename") > 0) {
        judgement.forget(table);
      }
      return;
    }
    int from = words.has(table.end()) && words.get(table.end()).value().equals("*") ? 1 : 0;
    for (Words action : Terms.split(words.range(table.end() + from, words.size()), ',')) {
      if (action.size() > 0) {
        new Action(table, action, judgement).judge();
      }
    }
  }

  private record Action(Name table, Words words, Judgement judgement) {

    void judge() {
      switch (words.word(0)) {
        case "drop" -> drop();
        case "add" -> add();
        case "alter" -> column();
        case "disable", "enable", "no" -> guards();
        case "set" -> storage();
        case "attach" -> harm(Hazard.BLOCKS_WRITES, "attaches a partition to " + table);
        case "detach" -> harm(Hazard.DELETES_ROWS, "detaches a partition with its rows");
        default -> {}
      }
    }

    private void drop() {
      boolean constraint = words.at(1, "constraint");
      int at = constraint || words.at(1, "column") || words.at(1, "attribute") ? 2 : 1;
      Name name = words.nameAt(words.at(at, "if", "exists") ? at + 2 : at);
      if (constraint) {
        harm(Hazard.DROPS_CONSTRAINT, "drops the constraint " + name + " of " + table);
      } else if (!words.at(1, "not") && !words.at(1, "default")) {
        harm(Hazard.DROPS_COLUMN, "drops the column " + name + " of " + table);
      }
    }

    private void add() {
      boolean whole = words.anyAt(1, CONSTRAINT);
      boolean proven =
          words.outside(1, "valid") > 0 || words.at(words.size() - 3, "using", "index");
      boolean inline = CONSTRAINT.stream().anyMatch(word -> words.outside(2, word) > 0);
      if ((whole && !proven) || (!whole && (inline || words.outside(2, "references") > 0))) {
        harm(Hazard.BLOCKS_WRITES, "adds a constraint to " + table + " and checks every row");
      }
      int fallback = words.outside(2, "default");
      boolean computed = fallback > 0 && Calls.any(words.range(fallback, words.size()));
      if (!whole && (computed || SERIAL.stream().anyMatch(word -> words.outside(2, word) > 0))) {
        harm(Hazard.REWRITES_TABLE, "adds a computed column to " + table);
      }
    }

    private void column() {
      int at = words.at(1, "column") ? 2 : 1;
      int end = words.nameAt(at).end();
      if (words.at(end, "type") || words.at(end, "set", "data")) {
        harm(Hazard.REWRITES_TABLE, "changes the type of " + words.nameAt(at) + " of " + table);
      } else if (words.at(end, "set", "expression")) {
        harm(Hazard.REWRITES_TABLE, "computes " + words.nameAt(at) + " of " + table + " anew");
      } else if (words.at(end, "set", "not")) {
        harm(Hazard.BLOCKS_WRITES, "reads all of " + table + " for a NULL");
      }
    }

    private void guards() {
      boolean security = words.at(1, "row", "level", "security") || words.at(1, "force");
      boolean triggers = words.outside(1, "trigger") > 0 || words.outside(1, "rule") > 0;
      if (words.at(0, "enable") && !words.at(1, "replica") && !words.at(1, "always")) {
        return;
      }
      if (security) {
        harm(Hazard.DROPS_POLICY, "lifts row security of " + table);
      } else if (triggers) {
        judgement.refuse(
            "trigger-switched",
            words.get(0),
            "switches triggers of " + table + ", and with them its foreign keys",
            "order the statements parents first, or make the key DEFERRABLE");
      }
    }

    private void storage() {
      Set<String> kinds = Set.of("logged", "unlogged", "access", "tablespace");
      if (words.anyAt(1, kinds)) {
        harm(Hazard.REWRITES_TABLE, "writes all of " + table + " anew");
      }
    }

    private void harm(Hazard hazard, String sentence) {
      judgement.harm(hazard, words.get(0), sentence);
    }
  }
}
