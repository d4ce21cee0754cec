package dev.walkback.worker;

import dev.walkback.activities.approval.ApprovalActivitiesImpl;
import dev.walkback.activities.approval.Ask;
import dev.walkback.activities.approval.Judge;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.Certifying.Standstill;
import dev.walkback.activities.maintenance.Maintenance;
import dev.walkback.activities.maintenance.MaintenanceActivitiesImpl;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.notice.NoticeActivitiesImpl;
import dev.walkback.activities.notice.Telling;
import dev.walkback.activities.plan.HistoryLook;
import dev.walkback.activities.plan.PlanActivitiesImpl;
import dev.walkback.activities.plan.PlanLoading;
import dev.walkback.activities.planfile.PlanFileShelf;
import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.activities.report.Histories;
import dev.walkback.activities.report.HistoryExport;
import dev.walkback.activities.report.ReportActivitiesImpl;
import dev.walkback.activities.report.ReportFolder;
import dev.walkback.activities.report.ReportRecords;
import dev.walkback.activities.report.ReportWriting;
import java.time.Duration;
import java.util.List;

/** The one list of what the worker does for the runbook. */
final class Duties {
  private final Hands hands;
  private final Histories histories;
  private final Duration beat;

  Duties(Hands hands, Histories histories) {
    this.hands = hands;
    this.histories = histories;
    this.beat = hands.config().beat();
  }

  List<Object> all() {
    var execution = new Execution(hands);
    var looks = new Looks(hands);
    return List.of(
        plan(),
        approval(),
        notice(),
        maintenance(),
        execution.backup(),
        execution.execution(judge()),
        looks.assessment(),
        looks.check(),
        looks.watch(),
        report());
  }

  private Object plan() {
    var config = hands.config();
    var house =
        new PlanLoading.House(
            config.installation(),
            hands.registry(),
            hands.targets(),
            hands.rollbacks(),
            hands.paces(),
            rollback -> !barriers().standing(rollback).isEmpty(),
            hands.config().temporal().links());
    return new PlanActivitiesImpl(
        new PlanLoading(
            house,
            new PlanFileShelf(hands.plans()),
            hands.connections(),
            new HistoryLook(),
            Named.in(config),
            hands.clock()));
  }

  private Object approval() {
    var ask =
        new Ask(
            hands.store(),
            hands::roster,
            hands.outbox(),
            hands.config().temporal().links(),
            hands.clock());
    return new ApprovalActivitiesImpl(ask, judge());
  }

  private Judge judge() {
    return new Judge(hands.store(), hands::roster, hands.outbox(), hands.clock());
  }

  private Object notice() {
    return new NoticeActivitiesImpl(
        new Telling(hands.outbox(), hands.rollbacks(), hands.config().roster(), hands.clock()));
  }

  private Object report() {
    var folder = new ReportFolder(hands.config().reports());
    var records = new ReportRecords(hands.store());
    var writing =
        new ReportWriting(folder, records, hands.targets(), hands.connections(), hands.json());
    return new ReportActivitiesImpl(writing, new HistoryExport(folder, records, histories));
  }

  private Barriers barriers() {
    return new Barriers(hands.store(), hands.clock());
  }

  private Object maintenance() {
    var maintenance =
        new Maintenance(
            hands.sites(),
            hands.connections(),
            barriers(),
            new StillnessRecord(hands.store(), hands.clock()),
            new Patience(hands.clock(), Sleeper.real()),
            Standstill.standard(),
            hands.evidence());
    return new MaintenanceActivitiesImpl(maintenance, hands.aborts(), beat);
  }
}
