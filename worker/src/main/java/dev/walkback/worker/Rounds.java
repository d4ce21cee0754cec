package dev.walkback.worker;

import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.notice.Telling;
import dev.walkback.activities.orphan.Fencing;
import dev.walkback.activities.orphan.Orphans;
import dev.walkback.activities.orphan.Tending;
import dev.walkback.activities.report.HistoryExport;
import dev.walkback.activities.report.ReportFolder;
import dev.walkback.activities.report.ReportRecords;
import dev.walkback.worker.engine.KeptHistories;
import dev.walkback.worker.engine.Runs;
import dev.walkback.worker.loop.ExportLoop;
import dev.walkback.worker.loop.Forgetting;
import dev.walkback.worker.loop.Janitor;
import dev.walkback.worker.loop.Loop;
import io.temporal.client.WorkflowClient;
import java.util.List;

/** What the worker looks after by itself: runs that are gone, and histories that will be. */
final class Rounds {
  private final Hands hands;
  private final WorkflowClient client;
  private final Runs runs;

  Rounds(Hands hands, WorkflowClient client) {
    this.hands = hands;
    this.client = client;
    this.runs = new Runs(client);
  }

  List<AutoCloseable> begin() {
    var every = hands.config().rounds();
    return List.of(
        Loop.start("janitor", every, janitor()::round),
        Loop.start("export", every, export()::round));
  }

  /** What an operator reads once. */
  String warning() {
    var namespace = client.getOptions().getNamespace();
    return Forgetting.warning(runs, namespace, hands.config().reports());
  }

  private Janitor janitor() {
    var orphans = new Orphans(hands.store());
    var barriers = new Barriers(hands.store(), hands.clock());
    var fencing = new Fencing(hands.targets(), hands.connections(), barriers);
    var telling =
        new Telling(hands.outbox(), hands.rollbacks(), hands.config().roster(), hands.clock());
    return new Janitor(orphans, runs, new Tending(orphans, fencing, telling, hands.clock()));
  }

  private ExportLoop export() {
    var records = new ReportRecords(hands.store());
    var folder = new ReportFolder(hands.config().reports());
    var export = new HistoryExport(folder, records, new KeptHistories(client));
    return new ExportLoop(runs, records, export);
  }
}
