package dev.walkback.workflows.report;

import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.Reopened;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.watch.SliceReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each step of the runbook brought back; null where it was not reached. */
public record Facts(
    @Nullable LoadedPlan loaded,
    @Nullable Assessment assessment,
    @Nullable String requester,
    List<String> approvers,
    @Nullable SourceReceipt source,
    @Nullable SafetyReceipt safety,
    @Nullable RehearsalReceipt rehearsal,
    @Nullable Closure closure,
    @Nullable Certificate certificate,
    List<StepReceipt> receipts,
    @Nullable CheckReport check,
    @Nullable Reopened reopened,
    List<SliceReport> slices) {
  /** Copies, so that what was seen cannot change. */
  public Facts {
    approvers = List.copyOf(approvers);
    receipts = List.copyOf(receipts);
    slices = List.copyOf(slices);
  }
}
