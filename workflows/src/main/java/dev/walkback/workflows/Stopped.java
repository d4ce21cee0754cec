package dev.walkback.workflows;

/** The runbook cannot go on from here; what that means depends on whether anything was changed. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Stopped(String why) {
    super(why);
  }

  /** Why, in a sentence. */
  String why() {
    return String.valueOf(getMessage());
  }
}
