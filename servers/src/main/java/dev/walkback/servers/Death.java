package dev.walkback.servers;

import java.time.Duration;

/**
 * Whether a process is over. One that nobody reaps stays in the table for ever, but does nothing.
 */
final class Death {
  private Death() {}

  static boolean of(ProcessHandle process) {
    return !process.isAlive() || process.info().command().isEmpty();
  }

  static boolean of(ProcessHandle process, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (!of(process)) {
      if (System.nanoTime() > until) {
        return false;
      }
      Pause.shortly();
    }
    return true;
  }
}
