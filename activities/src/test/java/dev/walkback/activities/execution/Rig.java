package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.StallRecord;
import dev.walkback.activities.postgres.StepKey;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.Step;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A target with an open rollback, and everything a step asks its neighbours for. */
final class Rig implements Progress {
  final TargetForTests target;
  final UUID rollback;
  final List<String> told = new CopyOnWriteArrayList<>();
  final Set<StepKey> intents = new HashSet<>();
  Connections connections = new Connector();
  Sources sources =
      (rollback, source) ->
          (connection, table, name) -> {
            throw new IllegalStateException("nothing to load");
          };
  StandStill standStill = (rollback, baseline, observer) -> Optional.empty();
  StallRecord stalls = StallRecord.none();
  volatile boolean stopped;
  private volatile Runnable action = () -> {};

  Rig(TargetForTests target) {
    this.target = target;
    this.rollback = target.open(Plans.DIGEST);
  }

  StepReceipt reverse(Plans plan) {
    return run(plan, plan.transactional(), Direction.REVERSE);
  }

  StepReceipt bringBack(Plans plan) {
    return run(plan, plan.transactional(), Direction.BRING_BACK);
  }

  StepReceipt outside(Plans plan) {
    return run(plan, plan.outside(), Direction.REVERSE);
  }

  StepReceipt run(Plans plan, Step step, Direction direction) {
    return steps(plan)
        .run(plan.request(rollback, step, direction), target.operator(), target.observer(), this);
  }

  StepRun steps(Plans plan) {
    return new StepRun(
        new StepTools(
            connections,
            plan,
            sources,
            (key, what) -> !intents.add(key),
            standStill,
            stalls,
            Clock.systemUTC(),
            "worker-1"));
  }

  void stop() {
    stopped = true;
    action.run();
  }

  @Override
  public void at(int percent, String what) {
    told.add(what);
  }

  @Override
  public boolean stopped() {
    return stopped;
  }

  @Override
  public void whenStopped(Runnable todo) {
    action = todo;
  }

  long ledgerRows() throws SQLException {
    return Long.parseLong(target.value("SELECT count(*) FROM walkback.ledger"));
  }
}
