package dev.walkback.activities.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from a second session at a first one: who blocks it, and how many it makes wait while it
 * waits itself.
 *
 * <p>The stall it may cause is counted in backends times seconds; when that is spent, the wait is
 * cancelled from here, because the waiting session cannot know.
 */
public final class LockWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LockWatch.class);
  private static final Duration EVERY = Duration.ofMillis(10);
  private static final String BLOCKERS = Sql.of(LockWatch.class, "lock-blockers");
  private static final String WAITERS = Sql.of(LockWatch.class, "lock-waiters");
  private static final String GONE = Sql.of(LockWatch.class, "lock-gone");
  private static final String HOLDERS = Sql.of(LockWatch.class, "lock-holders");

  private final Connection observer;
  private final int pid;
  private final Stall stall;
  private final Runnable cancel;
  private final Thread thread;
  private volatile boolean looking;
  private volatile boolean ended;
  private volatile List<Blocker> blockers = List.of();
  private long waitedNanos;

  /**
   * Begins to watch.
   *
   * @param pid the session that may have to wait
   * @param cancel ends its wait
   */
  public LockWatch(Connection observer, int pid, Stall stall, Runnable cancel) {
    this.observer = observer;
    this.pid = pid;
    this.stall = stall;
    this.cancel = cancel;
    this.thread = Thread.ofVirtual().name("lock-watch").start(this::watch);
  }

  /** A try begins: whoever blocked an earlier one is forgotten. */
  public void begin() {
    synchronized (observer) {
      blockers = List.of();
      looking = true;
    }
  }

  /** The try is over; answers who was seen in its way. */
  public List<Blocker> end() {
    synchronized (observer) {
      looking = false;
      return blockers;
    }
  }

  /** How long the session was seen waiting in all. */
  public Duration waited() {
    synchronized (observer) {
      return Duration.ofNanos(waitedNanos);
    }
  }

  /** Who holds a lock on any relation of these names, the oldest first. */
  public List<Blocker> holders(List<String> relations) throws SQLException {
    synchronized (observer) {
      return Query.list(observer, HOLDERS, Blocker::of, pid, relations.toArray(String[]::new));
    }
  }

  /** Whether the transactions of all of these have ended. */
  public boolean gone(List<Blocker> these) throws SQLException {
    var pids = these.stream().map(Blocker::pid).toArray(Integer[]::new);
    var since = these.stream().map(Blocker::since).toArray(String[]::new);
    synchronized (observer) {
      return Query.one(
          observer, GONE, row -> row.getBoolean(1), observer.createArrayOf("integer", pids), since);
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    while (!ended) {
      try {
        look();
        Thread.sleep(EVERY);
      } catch (SQLException e) {
        LOG.warn("The lock watch lost its session (SQLSTATE {}).", e.getSQLState());
        return;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() throws SQLException {
    synchronized (observer) {
      if (!looking) {
        return;
      }
      long before = System.nanoTime();
      var found = Query.list(observer, BLOCKERS, Blocker::of, pid);
      if (found.isEmpty()) {
        return;
      }
      blockers = found;
      long waiting = Query.one(observer, WAITERS, row -> row.getLong(1), pid, pid);
      long lasted = System.nanoTime() - before + EVERY.toNanos();
      waitedNanos += lasted;
      if (!stall.add(waiting, Duration.ofNanos(lasted))) {
        looking = false;
        cancel.run();
      }
    }
  }
}
