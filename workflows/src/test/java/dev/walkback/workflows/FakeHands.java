package dev.walkback.workflows;

import dev.walkback.workflows.approval.ApprovalActivities;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.AssessmentActivities;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.assessment.Recommendation;
import dev.walkback.workflows.backup.BackupActivities;
import dev.walkback.workflows.backup.Grade;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.backup.VerifyRequest;
import dev.walkback.workflows.check.CheckActivities;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.execution.ExecutionActivities;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import dev.walkback.workflows.maintenance.Baseline;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.MaintenanceActivities;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.notice.NoticeActivities;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.notice.Told;
import dev.walkback.workflows.plan.Again;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.PlanActivities;
import dev.walkback.workflows.report.ExportRequest;
import dev.walkback.workflows.report.Reference;
import dev.walkback.workflows.report.ReportActivities;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.watch.Health;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import dev.walkback.workflows.watch.WatchActivities;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hands that write down what they were asked, in sentences; so that the log is the runbook. */
final class FakeHands
    implements PlanActivities,
        AssessmentActivities,
        ApprovalActivities,
        NoticeActivities,
        BackupActivities,
        ExecutionActivities,
        MaintenanceActivities,
        CheckActivities,
        WatchActivities,
        ReportActivities {
  final List<String> log = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Set<String> failOnce = new HashSet<>();

  /** What happens in the world while a hand is at it, once. */
  final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

  @Nullable Again again = new Again("version", List.of("4.2"));
  Closes closes = Closes.EVERYTHING;
  boolean adopted;
  @Nullable String nothing;
  dev.walkback.workflows.check.Result checked = dev.walkback.workflows.check.Result.PASS;
  List<String> rehearsalStops = List.of();
  List<String> outsideBand = List.of();
  Health health = Health.HEALTHY;
  boolean changed;
  volatile @Nullable ReportRequest report;

  private void did(String sentence) {
    log.add(sentence);
    var happens = meanwhile.remove(sentence);
    if (happens != null) {
      happens.run();
    }
    if (failOnce.remove(sentence)) {
      throw ApplicationFailure.newNonRetryableFailure(sentence + " failed.", "test-failure");
    }
  }

  @Override
  public LoadedPlan load(LoadRequest request) {
    did("load the plan");
    return Plans.loaded(request, Plans.plan(again, closes), adopted, nothing);
  }

  @Override
  public Assessment measure(MeasureRequest request) {
    did("measure");
    return new Assessment(
        Recommendation.ROLL_BACK, "S0.5", "orphans", List.of(), "", Instant.EPOCH);
  }

  @Override
  public Checkpoint ask(AskRequest asked) {
    did("ask " + asked.gate().wire() + " round " + asked.round());
    told.addAll(asked.tell());
    return new Checkpoint(
        asked.gate(),
        asked.round(),
        "n" + asked.round(),
        "here",
        "default",
        asked.workflow(),
        asked.run(),
        asked.firstRun(),
        asked.parts().digest(),
        asked.parts().digest().substring(7, 15),
        asked.target(),
        "scope",
        asked.leaving(),
        asked.replies(),
        "",
        "one person: dba",
        Instant.EPOCH,
        asked.closes(),
        asked.sentence());
  }

  @Override
  public Verdict judge(JudgeRequest request) {
    did("judge a letter at " + request.gate().wire());
    String said = request.letter().replace("\"", "");
    for (Reply reply : Reply.values()) {
      if (said.equals(reply.wire())) {
        return new Decided(reply, List.of("dan"), "because", Instant.EPOCH);
      }
    }
    return new Refused(
        "letter-forged", "The signature is not right.", "Sign it.", null, said.equals("spoil"));
  }

  @Override
  public Told tell(TellRequest request) {
    told.addAll(request.people());
    log.add(
        "tell "
            + request.occasion().wire()
            + (request.people().isEmpty() ? "" : " " + request.people()));
    return new Told(request.people(), List.of(), Duration.ZERO);
  }

  @Override
  public SourceReceipt verify(VerifyRequest request) {
    did("verify the source");
    return new SourceReceipt(
        Grade.HASHED,
        request.source().manifestDigest(),
        "sha256:f",
        Instant.EPOCH,
        1,
        1,
        1,
        Duration.ZERO,
        List.of());
  }

  @Override
  public SafetyReceipt secure(SecureRequest request) {
    did("secure the way back" + (request.closed() ? ", closed" : ""));
    return new SafetyReceipt(
        List.of(new PreservedRows("walkback_preserved", "rows that leave")),
        false,
        Duration.ZERO,
        "sha256:s");
  }

  @Override
  public RehearsalReceipt rehearse(RehearseRequest request) {
    did("rehearse on a clone");
    return new RehearsalReceipt(
        Fidelity.FULL,
        List.of(),
        rehearsalStops,
        List.of(),
        20,
        0,
        true,
        "",
        "sha256:p",
        Duration.ZERO,
        "sha256:r");
  }

  @Override
  public StepReceipt step(StepRequest request) {
    did(request.direction().wire() + " " + request.step().name());
    changed = true;
    return new StepReceipt(
        request.step().name(),
        request.direction(),
        List.of(),
        0,
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        "",
        1,
        Instant.EPOCH,
        false);
  }

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
    checked = dev.walkback.workflows.check.Result.PASS;
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
