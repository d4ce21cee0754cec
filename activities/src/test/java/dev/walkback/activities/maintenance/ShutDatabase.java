package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.GRANTOR;
import static dev.walkback.activities.maintenance.GuardedTarget.GUEST;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.maintenance.BarrierState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database that is closed and opened again, and those who try to come in. */
abstract class ShutDatabase {
  final UUID rollback = UUID.randomUUID();
  final AtomicInteger refusals = new AtomicInteger();
  GuardedTarget target;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(getClass());
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  DatabaseShutter impatient() {
    return new DatabaseShutter(
        rollback,
        target.connections,
        target.as(OPERATOR),
        target.as(GuardedTarget.OBSERVER),
        target.ours,
        new Jumping("2026-11-21T03:00:00Z").patience());
  }

  BarrierState close() {
    return close(target.shutter(rollback));
  }

  BarrierState close(Shutter shutter) {
    return new Closing(target.barriers, Clock.systemUTC())
        .close(rollback, List.of(shutter), Progress.silent())
        .barriers()
        .getFirst();
  }

  Seen open() {
    BarrierRow row = target.barriers.standing(rollback).getFirst();
    return target.barriers.undo(
        row, (held, grip) -> target.shutter(rollback).undo(held.before(), false, grip));
  }

  void grantThroughAThirdRole() throws SQLException {
    target.outside(
        "GRANT CONNECT ON DATABASE " + target.database() + " TO " + GRANTOR + " WITH GRANT OPTION",
        "SET ROLE " + GRANTOR,
        "GRANT CONNECT ON DATABASE " + target.database() + " TO " + GUEST);
  }

  void assertRefused(String login) {
    assertThatThrownBy(() -> target.application(login).close())
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
  }

  void comeBack(AtomicBoolean stop) {
    while (!stop.get()) {
      try (Connection connection = target.application(APP)) {
        Query.one(connection, "SELECT pg_sleep(5)", row -> true);
      } catch (SQLException refusedOrEnded) {
        refusals.incrementAndGet();
      }
    }
  }

  static String sorted(String acl) {
    return String.join(
        ",", List.of(acl.replaceAll("[{}]", "").split(",")).stream().sorted().toList());
  }
}
