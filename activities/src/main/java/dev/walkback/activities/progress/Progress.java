package dev.walkback.activities.progress;

/**
 * Where long work says how far it is, and learns that it should stop.
 *
 * <p>Services call it between pieces of work; whoever wired them turns it into heartbeats.
 */
public interface Progress {
  /** How far it is, in per cent, and at what. */
  void at(int percent, String what);

  /** Whether somebody asked it to stop: cancelled, aborted, or no longer ours. */
  default boolean stopped() {
    return false;
  }

  /** What to do at once when somebody asks: cancel the statement, end the program. */
  default void whenStopped(Runnable action) {}

  /** Counts a piece of the work from 0 to 100 as this share of the whole. */
  default Progress within(int from, int to) {
    var whole = this;
    return new Progress() {
      @Override
      public void at(int percent, String what) {
        whole.at(from + (to - from) * percent / 100, what);
      }

      @Override
      public boolean stopped() {
        return whole.stopped();
      }

      @Override
      public void whenStopped(Runnable action) {
        whole.whenStopped(action);
      }
    };
  }

  /** For work nobody watches. */
  static Progress silent() {
    return (percent, what) -> {};
  }
}
