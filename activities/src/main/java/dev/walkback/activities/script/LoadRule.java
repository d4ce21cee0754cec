package dev.walkback.activities.script;

import dev.walkback.activities.quotation.Quoted;

/** Rows come back from the source in the same transaction, or the step is not planned at all. */
final class LoadRule implements Rule {
  @Override
  public void judge(Statement statement, Judgement judgement) {
    for (Token token : statement.tokens()) {
      if (token.identifier() && judgement.allowance().loadedElsewhere().contains(token.value())) {
        judgement.refuse(
            "load-missing",
            token,
            Quoted.code(token.value())
                + " is loaded for another script and is not there when this one runs",
            "add it to the step's `load`; a verification is asked again later, so it reads live tables only");
      }
    }
  }
}
