package dev.walkback.worker;

import dev.walkback.activities.approval.Judge;
import dev.walkback.activities.backup.BackupActivitiesImpl;
import dev.walkback.activities.backup.DumpAfterClosing;
import dev.walkback.activities.backup.PinnedCaptures;
import dev.walkback.activities.backup.Secure;
import dev.walkback.activities.backup.SourceProof;
import dev.walkback.activities.dump.CaptureVerify;
import dev.walkback.activities.execution.ExecutionActivitiesImpl;
import dev.walkback.activities.execution.StandStill;
import dev.walkback.activities.execution.StepRun;
import dev.walkback.activities.execution.StepTools;
import dev.walkback.activities.execution.StepWork;
import dev.walkback.activities.execution.StoredIntents;
import dev.walkback.activities.execution.StoredStalls;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.Logins;
import dev.walkback.activities.maintenance.OpenCatalog;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.maintenance.WriteStop;
import dev.walkback.activities.plan.StoredPlanFiles;
import dev.walkback.activities.rehearsal.Limits;
import dev.walkback.activities.rehearsal.Rehearse;
import dev.walkback.activities.rehearsal.ScratchServers;
import java.util.UUID;

/** The duties that touch databases: proving the source, securing, rehearsing, doing steps. */
final class Execution {
  private final Hands hands;
  private final PinnedCaptures captures;
  private final StepRun run;

  Execution(Hands hands) {
    this.hands = hands;
    this.captures = hands.pinned();
    this.run = new StepRun(tools());
  }

  Object backup() {
    var config = hands.config();
    var verify = new CaptureVerify(config.captures(), hands.tools(), hands.clock());
    var proof = new SourceProof(captures, verify, hands.runs(), hands.registry(), config.scratch());
    var dump = new DumpAfterClosing(hands.capture(), hands.tools(), config.captures());
    var secure =
        new Secure(
            hands.targets(),
            hands.registry()::ofRollback,
            hands.connections(),
            dump,
            hands.clock());
    return new BackupActivitiesImpl(proof, secure, hands.aborts(), config.beat());
  }

  Object execution(Judge judge) {
    var config = hands.config();
    var work =
        new StepWork(
            hands.targets(), hands.registry(), hands.connections(), judge, hands.aborts(), run);
    return new ExecutionActivitiesImpl(rehearse()::run, work, hands.aborts(), config.beat());
  }

  private Rehearse rehearse() {
    var config = hands.config();
    int cores = Runtime.getRuntime().availableProcessors();
    return new Rehearse(
        hands.targets(),
        hands.registry()::ofRollback,
        new ScratchServers(hands.connections(), config.scratch()),
        hands.tools(),
        Limits.of(config.captures(), cores),
        new Rehearse.Known(
            new StoredPlanFiles(hands.store()),
            captures.rows(),
            captures.catalog(),
            new OpenCatalog(new Barriers(hands.store(), hands.clock()))::read),
        hands.evidence(),
        hands.clock());
  }

  private StepTools tools() {
    return new StepTools(
        hands.connections(),
        new StoredPlanFiles(hands.store()),
        captures.rows(),
        new StoredIntents(hands.store()),
        standStill(),
        new StoredStalls(hands.store()),
        hands.clock(),
        "worker " + ProcessHandle.current().pid());
  }

  private StandStill standStill() {
    var record = new StillnessRecord(hands.store(), hands.clock());
    return (rollback, baseline, observer) ->
        new WriteStop(logins(rollback), record).moved(rollback, baseline, observer);
  }

  private Logins logins(UUID rollback) {
    return hands.sites().of(rollback).logins();
  }
}
