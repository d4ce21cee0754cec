package dev.walkback.workflows.check;

/** Every foreign key is validated and no row dangles, looked at row by row. */
public record ReferencesCheck() implements Check {
  @Override
  public String label() {
    return "references";
  }
}
