package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;

import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A target whose stillness is sampled, quickly. */
abstract class StillTarget {
  final UUID rollback = UUID.randomUUID();
  GuardedTarget target;
  StillnessRecord record;
  WriteStop writeStop;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(getClass());
    record = new StillnessRecord(target.store, Clock.systemUTC());
    writeStop = new WriteStop(target.ours, record);
    target.outside(
        "SET ROLE " + OWNER,
        "CREATE TABLE posts (id int PRIMARY KEY, title text)",
        "CREATE TABLE tracks (id int)",
        "INSERT INTO posts SELECT n, 'x' FROM generate_series(1, 40) n",
        "INSERT INTO tracks SELECT n FROM generate_series(1, 7) n",
        "GRANT ALL ON posts, tracks TO " + APP);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  void close() {
    new Closing(target.barriers, Clock.systemUTC())
        .close(rollback, List.of(target.shutter(rollback)), Progress.silent());
  }

  /** On record as closed, and not closed: a barrier that does not hold. */
  void standing() {
    target.barriers.intend(rollback, 0, new Pretence());
  }

  Certificate certify(List<Step> steps) throws SQLException {
    var quick =
        new Certifying.Standstill(
            Duration.ofMillis(1200),
            Duration.ofMillis(200),
            Duration.ofSeconds(4),
            Duration.ofSeconds(30));
    try (Connection observer = target.open(OBSERVER);
        Connection reader = target.open(ARCHIVER)) {
      return new Certifying(
              target.barriers, writeStop, record, Clock.systemUTC(), Sleeper.real(), quick)
          .certify(
              new CertifyRequest(rollback, "sha256:x", steps), observer, reader, Progress.silent());
    }
  }

  Optional<String> moved(Certificate certificate) throws SQLException {
    try (Connection observer = target.open(OBSERVER)) {
      return writeStop.moved(rollback, certificate.baseline(), observer);
    }
  }

  /** A session that left publishes its counters a moment after it hung up. */
  Optional<String> awaitMoved(Certificate certificate) throws SQLException {
    Optional<String> moved = moved(certificate);
    for (int i = 0; i < 50 && (moved.isEmpty() || moved.get().contains("Sessions")); i++) {
      Sleeper.real().sleep(Duration.ofMillis(50));
      moved = moved(certificate);
    }
    return moved;
  }
}
