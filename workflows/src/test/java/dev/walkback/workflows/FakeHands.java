package dev.walkback.workflows;

import dev.walkback.workflows.check.CheckActivities;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.MaintenanceActivities;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.report.ExportRequest;
import dev.walkback.workflows.report.Reference;
import dev.walkback.workflows.report.ReportActivities;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import dev.walkback.workflows.watch.WatchActivities;
import java.time.Instant;
import java.util.List;

/** Hands that write down what they were asked, in sentences; so that the log is the runbook. */
final class FakeHands extends FakeWork
    implements MaintenanceActivities, CheckActivities, WatchActivities, ReportActivities {
  @Override
  public Closure close(CloseRequest request) {
    did("close " + request.barriers().stream().map(b -> b.label()).toList());
    return new Closure(List.of(), Instant.EPOCH, "sha256:c");
  }

  @Override
  public Certificate certify(CertifyRequest request) {
    did("prove that writing stopped");
    var moved = outsideBand;
    outsideBand = List.of();
    return new Certificate(
        true, new Baseline(0, 0, 0, 7), 3, Instant.EPOCH, Instant.EPOCH, List.of(), moved);
  }

  @Override
  public Reopened reopen(ReopenRequest request) {
    did(request.verified() ? "open, checked" : "open, nothing changed");
    return new Reopened(true, null, List.of(), List.of(), Instant.EPOCH);
  }

  @Override
  public CheckReport run(CheckRequest request) {
    did("check " + request.checks().stream().map(c -> c.label()).toList());
    var result = checked;
    checked = Result.PASS;
    return new CheckReport(
        List.of(new CheckResult("before = after", result, "seen", List.of(), "")));
  }

  @Override
  public SliceReport slice(SliceRequest request) {
    did("watch " + request.name());
    var seen = health;
    health = Health.HEALTHY;
    return new SliceReport(seen, 3, request.until(), List.of("latency"), "");
  }

  @Override
  public Reference write(ReportRequest request) {
    did("write the report");
    report = request;
    return new Reference("report.md", "sha256:w");
  }

  @Override
  public Reference export(ExportRequest request) {
    did("export the history");
    return new Reference("history.json", "sha256:h");
  }
}
