package dev.walkback.starter;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every command needs around it.
 *
 * @param home where key files lie
 * @param patience how long a command waits for the rollback to answer
 */
record Around(
    Connection.Connector connector,
    Talk talk,
    InstantSource clock,
    Path home,
    Duration patience,
    Duration pause) {
  static Around real() {
    var home = System.getenv().getOrDefault("WALKBACK_HOME", ".walkback");
    return new Around(
        Connection::to,
        new Terminal(),
        InstantSource.system(),
        Path.of(home),
        Duration.ofSeconds(30),
        Duration.ofMillis(250));
  }

  /** The same, talking to somebody else. */
  Around saying(Talk other) {
    return new Around(connector, other, clock, home, patience, pause);
  }

  /** Waits a little before asking again. */
  void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Complaint.unknown("Interrupted.", "Look with 'walkback status RUN'.");
    }
  }
}
