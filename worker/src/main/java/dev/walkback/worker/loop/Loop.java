package dev.walkback.worker.loop;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing again and again: a round that fails is logged, and the next one comes. */
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final Thread thread;

  private Loop(Thread thread) {
    this.thread = thread;
  }

  /** Begins at once. */
  public static Loop start(String name, Duration pause, Runnable round) {
    return new Loop(Thread.ofVirtual().name(name).start(() -> run(name, pause, round)));
  }

  private static void run(String name, Duration pause, Runnable round) {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        round.run();
        told = false;
      } catch (RuntimeException failed) {
        // One line for each trouble, not one a second: the trouble itself has its own alarm.
        if (!told) {
          LOG.warn("{}: {}", name, failed.getMessage());
        }
        told = true;
      }
      if (!slept(pause)) {
        return;
      }
    }
  }

  private static boolean slept(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException stopping) {
      return false;
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
