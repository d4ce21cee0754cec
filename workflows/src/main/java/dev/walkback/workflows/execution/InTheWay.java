package dev.walkback.workflows.execution;

/**
 * A session that holds what a step needs: a process and its beginning, which no later session
 * shares, and who that is in words.
 *
 * <p>Names only: what it does is never said, because queries hold rows.
 */
public record InTheWay(int pid, String begun, String who) {
  /** What a letter about it binds. */
  public String identity() {
    return "end pid " + pid + " begun " + begun;
  }
}
