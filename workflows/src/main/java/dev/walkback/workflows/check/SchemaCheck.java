package dev.walkback.workflows.check;

/**
 * The catalog equals the captured one, but for differences the plan declares. Always part of a
 * check.
 */
public record SchemaCheck() implements Check {
  @Override
  public String label() {
    return "before = after";
  }
}
