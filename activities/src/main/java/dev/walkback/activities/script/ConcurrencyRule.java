package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;

/**
 * What PostgreSQL refuses inside a transaction needs a step of its own, one statement long. What
 * half a run leaves behind can be looked at and cleaned up for two kinds only.
 */
final class ConcurrencyRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    Words words = statement.words();
    Token first = statement.first();
    boolean outside = outside(words);
    if (outside && judgement.allowance().transactional()) {
      judgement.refuse(
          "concurrently",
          first,
          "CONCURRENTLY cannot run inside the transaction of a step",
          "leave CONCURRENTLY out, or give this one statement a step with kind: non-transactional");
    } else if (outside && ConcurrentIndex.of(statement).isEmpty()) {
      judgement.refuse(
          "not-an-index",
          first,
          "only a named index is made or dropped outside a transaction",
          "write CREATE INDEX CONCURRENTLY name ON … or DROP INDEX CONCURRENTLY name");
    } else if (outside) {
      judgement.harm(Hazard.NOT_TRANSACTIONAL, first, "CONCURRENTLY is not undone by a rollback");
    } else if (!judgement.allowance().transactional()) {
      judgement.refuse(
          "transactional",
          first,
          "this statement can run inside a transaction, and the step says non-transactional",
          "move it to a step with kind: transactional");
    }
  }

  private static boolean outside(Words words) {
    boolean schema = words.at(0, "create") || words.at(0, "drop") || words.at(0, "reindex");
    boolean detaches = words.at(0, "alter", "table") && words.outside(0, "detach") > 0;
    return (schema || detaches) && words.outside(0, "concurrently") > 0;
  }
}
