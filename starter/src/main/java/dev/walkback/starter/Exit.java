package dev.walkback.starter;

/** What a command tells the shell. */
public final class Exit {
  /** Yes: done, or it counts. */
  public static final int YES = 0;

  /** No: nothing was done, by choice or because there was nothing to do. */
  public static final int NO = 1;

  /** Refused: it does not count, and why is on the screen. */
  public static final int REFUSED = 2;

  /** Unknown: look again. */
  public static final int UNKNOWN = 3;

  private Exit() {}
}
