package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.RowOperation;
import java.util.List;

/** Rows that leave or change: bounded, declared, and counted by a budget. */
final class RowRule implements Rule {
  private static final int MOST = 100;
  private static final int LONGEST = 4_000;

  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    List<RowStatement> found = RowStatement.in(words, MOST + 1);
    boolean longest = found.stream().anyMatch(row -> row.where().size() > LONGEST);
    if (longest || found.size() > MOST) {
      judgement.refuse(
          "too-long",
          statement.first(),
          "this statement is too long to be judged",
          "compare with a loaded table instead of listing values");
      return;
    }
    found.forEach(row -> judge(row, judgement));
    UpsertRule.judge(words, judgement);
  }

  private static void judge(RowStatement row, Judgement judgement) {
    if (judgement.temporary(row.table())) {
      return;
    }
    harm(row, judgement);
    String named = row.verb() + row.table();
    String verb = row.deletes() ? "delete" : "update";
    String hint =
        "name the rows by what the migration wrote: its run id, a mapping, a loaded table";
    if (row.where().size() == 0) {
      judgement.refuse(verb + "-without-where", row.at(), named + " has no WHERE", hint);
    } else if (Predicate.alwaysTrue(row.where())) {
      judgement.refuse(
          verb + "-always-true", row.at(), named + " has a WHERE that every row meets", hint);
    } else if (!Predicate.looksAtTheRow(row)) {
      judgement.refuse(
          verb + "-unrelated",
          row.at(),
          named + " has a WHERE that never looks at a row of that table",
          "name its columns as " + Quoted.code(row.visible() + ".column"));
    }
    Bound.borrowed(row).ifPresent(at -> borrowed(row, at, judgement));
  }

  private static void borrowed(RowStatement row, Token at, Judgement judgement) {
    judgement.refuse(
        "borrowed-bound",
        at,
        row.verb() + row.table() + " takes its bound from rows of another table",
        "rows of users lie behind such a bound too; join on a key of a mapping or a loaded table");
  }

  private static void harm(RowStatement row, Judgement judgement) {
    RowOperation operation = row.deletes() ? RowOperation.DELETE : RowOperation.UPDATE;
    judgement.harm(
        row.deletes() ? Hazard.DELETES_ROWS : Hazard.UPDATES_ROWS,
        row.at(),
        (row.deletes() ? "deletes rows of " : "changes rows of ") + row.table());
    UpsertRule.budget(row.at(), row.table(), operation, judgement);
  }
}
