package dev.walkback.activities.script;

/** Rows come back from the source in the same transaction, or the step is not planned at all. */
final class LoadRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    for (Token token : statement.tokens()) {
      if (token.identifier() && judgement.allowance().loadedElsewhere().contains(token.value())) {
        judgement.refuse(
            "load-missing",
            token,
            Shown.of(token.value()) + " is loaded by another step and is gone when this one runs",
            "add it to this step's `load`");
      }
    }
  }
}
