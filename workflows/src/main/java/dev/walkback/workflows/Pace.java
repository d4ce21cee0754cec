package dev.walkback.workflows;

import dev.walkback.workflows.approval.ApprovalActivities;
import dev.walkback.workflows.assessment.AssessmentActivities;
import dev.walkback.workflows.backup.BackupActivities;
import dev.walkback.workflows.check.CheckActivities;
import dev.walkback.workflows.execution.ExecutionActivities;
import dev.walkback.workflows.maintenance.MaintenanceActivities;
import dev.walkback.workflows.notice.NoticeActivities;
import dev.walkback.workflows.plan.PlanActivities;
import dev.walkback.workflows.plan.Tempo;
import dev.walkback.workflows.report.ReportActivities;
import dev.walkback.workflows.watch.WatchActivities;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** Every stub is made here, each with bounded attempts, a timeout and a summary people can read. */
final class Pace {
  private static final Duration SHORT = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofHours(4);
  private static final Duration LOCKS = Duration.ofMinutes(10);

  private Pace() {}

  static PlanActivities plan() {
    return Workflow.newActivityStub(
        PlanActivities.class, told("Load the plan and fix its digest", Duration.ofMinutes(2), 5));
  }

  static ApprovalActivities approval(String summary) {
    return Workflow.newActivityStub(ApprovalActivities.class, told(summary, SHORT, 40));
  }

  static NoticeActivities notice(String summary) {
    return Workflow.newActivityStub(NoticeActivities.class, told(summary, SHORT, 40));
  }

  static ReportActivities report(String summary) {
    return Workflow.newActivityStub(
        ReportActivities.class, told(summary, Duration.ofMinutes(2), 40));
  }

  static AssessmentActivities assessment(Tempo tempo) {
    return Workflow.newActivityStub(
        AssessmentActivities.class,
        beating("Measure what is wrong", tempo, Duration.ofMinutes(5), 3));
  }

  static BackupActivities backup(String summary, Tempo tempo) {
    return Workflow.newActivityStub(BackupActivities.class, beating(summary, tempo, LONG, 3));
  }

  static ExecutionActivities rehearsal(String summary, Tempo tempo) {
    return Workflow.newActivityStub(ExecutionActivities.class, beating(summary, tempo, LONG, 3));
  }

  /** Rehearsed times three, never under two minutes, and ten minutes for waiting on locks. */
  static ExecutionActivities step(String summary, Tempo tempo, Duration rehearsed) {
    var tripled = rehearsed.multipliedBy(3);
    var working = tripled.compareTo(Duration.ofMinutes(2)) < 0 ? Duration.ofMinutes(2) : tripled;
    return Workflow.newActivityStub(
        ExecutionActivities.class, beating(summary, tempo, working.plus(LOCKS), 10));
  }

  static MaintenanceActivities maintenance(String summary, Tempo tempo) {
    return Workflow.newActivityStub(
        MaintenanceActivities.class, beating(summary, tempo, Duration.ofMinutes(10), 5));
  }

  static CheckActivities check(Tempo tempo) {
    return Workflow.newActivityStub(
        CheckActivities.class,
        beating("Check the result, still closed", tempo, Duration.ofHours(1), 5));
  }

  static WatchActivities watch(String summary, Tempo tempo, Duration slice) {
    return Workflow.newActivityStub(
        WatchActivities.class, beating(summary, tempo, slice.plus(LOCKS), 20));
  }

  private static ActivityOptions told(String summary, Duration attempt, int attempts) {
    return ActivityOptions.newBuilder()
        .setSummary(summary)
        .setStartToCloseTimeout(attempt)
        .setRetryOptions(retries(attempts))
        .build();
  }

  private static ActivityOptions beating(
      String summary, Tempo tempo, Duration attempt, int attempts) {
    return ActivityOptions.newBuilder()
        .setSummary(summary)
        .setStartToCloseTimeout(attempt)
        .setHeartbeatTimeout(tempo.patience())
        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
        .setRetryOptions(retries(attempts))
        .build();
  }

  private static RetryOptions retries(int attempts) {
    return RetryOptions.newBuilder()
        .setInitialInterval(Duration.ofSeconds(1))
        .setMaximumInterval(Duration.ofSeconds(30))
        .setBackoffCoefficient(2)
        .setMaximumAttempts(attempts)
        .build();
  }
}
