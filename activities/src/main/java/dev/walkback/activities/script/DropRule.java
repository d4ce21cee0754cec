package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** DROP of whole objects: each kind is a harm of its own, a table with rows the worst. */
final class DropRule implements Rule {
  private static final Map<String, Hazard> HARMS =
      Map.of(
          "view", Hazard.DROPS_VIEW,
          "index", Hazard.DROPS_INDEX,
          "function", Hazard.DROPS_FUNCTION,
          "procedure", Hazard.DROPS_FUNCTION,
          "routine", Hazard.DROPS_FUNCTION,
          "aggregate", Hazard.DROPS_FUNCTION,
          "type", Hazard.DROPS_TYPE,
          "domain", Hazard.DROPS_TYPE,
          "policy", Hazard.DROPS_POLICY);

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    if (!words.at(0, "drop")) {
      return;
    }
    ObjectKind kind = ObjectKind.of(words);
    Hazard harm = HARMS.get(kind.word());
    if (kind.word().equals("table")) {
      names(words, kind).forEach(name -> table(statement.first(), name, judgement));
    } else if (harm != null) {
      judgement.harm(harm, statement.first(), "drops the " + kind.word() + " " + kind.name(words));
    }
    if (words.outside(1, "cascade") > 0) {
      cascade(kind, words, statement.first(), judgement);
    }
  }

  private static void table(Token at, Name name, Judgement judgement) {
    if (judgement.temporary(name)) {
      judgement.forget(name);
      return;
    }
    judgement.harm(Hazard.DROPS_TABLE, at, "drops the table " + name + " with every row in it");
    if (judgement.allowance().loss() == Loss.NONE) {
      judgement.refuse(
          "drop-without-loss",
          at,
          "drops the table " + name + ", and the step says `loss: none`",
          "say loss: complete and rows: {"
              + name.last()
              + ": {drop: [min, max]}}; [0, 0] if empty");
    } else if (!judgement.created(name)) {
      UpsertRule.budget(at, name, RowOperation.DROP, judgement);
    }
  }

  private static void cascade(ObjectKind kind, Words words, Token at, Judgement judgement) {
    String word = kind.word();
    if (word.equals("type") || word.equals("domain") || word.equals("schema")) {
      judgement.refuse(
          "drop-cascade",
          at,
          "DROP … CASCADE of the " + word + " " + kind.name(words) + " takes what it does not name",
          "drop the columns, views and functions that use it by name first, then it, without CASCADE");
    }
  }

  private static List<Name> names(Words words, ObjectKind kind) {
    List<Name> names = new ArrayList<>();
    int at = kind.nameStart(words);
    for (Name name = words.nameAt(at); !name.missing(); name = words.nameAt(at)) {
      names.add(name);
      if (!words.symbolAt(name.end(), ',')) {
        break;
      }
      at = name.end() + 1;
    }
    return names;
  }
}
