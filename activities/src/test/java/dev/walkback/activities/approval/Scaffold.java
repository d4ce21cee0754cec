package dev.walkback.activities.approval;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.execution.StepRun;
import dev.walkback.activities.execution.StepTools;
import dev.walkback.activities.execution.StepWork;
import dev.walkback.activities.execution.StoredIntents;
import dev.walkback.activities.execution.StoredStalls;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.StallRecord.Spent;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.rehearsal.KnownTarget;
import dev.walkback.activities.target.Registry;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.Permit;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.Sha256;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a rollback that is known to our own database and open at a real target. */
final class Scaffold implements AutoCloseable {
  private static final Duration ALMOST = Duration.ofMinutes(10).minusMillis(100);

  final TargetForTests target = TargetForTests.fresh();
  final Asking asking = Asking.pointOfNoReturn();
  private final Court court;
  private final OneStep step = new OneStep();

  Scaffold(Court court) throws SQLException {
    this.court = court;
    target.owner("CREATE TABLE tracks (id int PRIMARY KEY, title text)");
    var known = new KnownTarget(target).registered();
    target.outside("UPDATE walkback.registration SET id = '" + Court.TARGET + "'");
    court.execute(
        "UPDATE target SET host = '%s', port = %d, database = '%s', server_key = 'loopback', system_identifier = '%s', database_oid = %d"
            .formatted(
                known.host(),
                known.port(),
                known.database(),
                known.identity().systemIdentifier(),
                known.identity().databaseOid()));
    try (var connection = target.operate("open")) {
      RollbackRow.open(
          connection,
          new RollbackRow.Asked(rollback(), Court.TARGET, "1", 2, "rollback-shop", digest()));
    }
  }

  UUID rollback() {
    return asking.rollback();
  }

  StepWork work() {
    var store = court.store();
    var tools =
        new StepTools(
            new Connector(),
            step,
            (rollback, source) ->
                (connection, table, name) -> {
                  throw new IllegalStateException("nothing to load");
                },
            new StoredIntents(store),
            (rollback, baseline, observer) -> Optional.empty(),
            new StoredStalls(store),
            Clock.systemUTC(),
            "worker-1");
    return new StepWork(
        new KnownTarget(target).targets(),
        new Registry(store),
        new Connector(),
        court.judge,
        new Aborts(store),
        new StepRun(tools));
  }

  StepRequest request(@Nullable Permit permit) {
    return new StepRequest(
        rollback(),
        digest(),
        step.step(),
        Direction.REVERSE,
        MigrationTool.NONE,
        new CaptureRef("c1", "r1", Sha256.of("manifest"), Instant.EPOCH),
        Duration.ofSeconds(1),
        null,
        1,
        permit);
  }

  /** Earlier attempts have waited for all of the ten minutes but a tenth of a second. */
  void patienceIsOver() {
    new StoredStalls(court.store())
        .add(rollback(), step.step().name(), new Spent(Duration.ZERO, ALMOST));
  }

  String stepsDone() throws SQLException {
    return target.value("SELECT count(finished) FROM walkback.ledger");
  }

  private String digest() {
    return asking.parts().planDigest();
  }

  @Override
  public void close() throws SQLException {
    target.close();
  }
}
