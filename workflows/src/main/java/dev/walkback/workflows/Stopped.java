package dev.walkback.workflows;

/** The runbook cannot go on from here; what that means depends on whether anything was changed. */
final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean anew;

  Stopped(String why) {
    this(why, false);
  }

  Stopped(String why, boolean anew) {
    super(why);
    this.anew = anew;
  }

  /** Whether people should decide again where nothing was changed: what they decided on moved. */
  boolean anew() {
    return anew;
  }

  /** Why, in a sentence. */
  String why() {
    return String.valueOf(getMessage());
  }
}
