package dev.walkback.workflows.check;

/** No sequence stands before the captured value or before the greatest id in use. */
public record SequencesCheck() implements Check {
  @Override
  public String label() {
    return "sequences";
  }
}
