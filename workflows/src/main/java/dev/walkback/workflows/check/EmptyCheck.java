package dev.walkback.workflows.check;

import dev.walkback.workflows.plan.SqlFile;

/** This query must return nothing. */
public record EmptyCheck(SqlFile file) implements Check {
  @Override
  public String label() {
    return "empty " + file.path();
  }
}
