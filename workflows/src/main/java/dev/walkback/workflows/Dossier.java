package dev.walkback.workflows;

import dev.walkback.workflows.approval.Given;
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
import dev.walkback.workflows.report.Facts;
import dev.walkback.workflows.watch.SliceReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each step brought back, as the runbook fills it. */
final class Dossier {
  @Nullable LoadedPlan loaded;
  @Nullable Assessment assessment;
  @Nullable Given start;
  @Nullable Given approval;
  int approvalRound;
  @Nullable SourceReceipt source;
  @Nullable SafetyReceipt safety;
  @Nullable RehearsalReceipt rehearsal;
  @Nullable Closure closure;
  @Nullable Certificate certificate;
  @Nullable CheckReport check;
  @Nullable Reopened reopened;
  final List<StepReceipt> receipts = new ArrayList<>();
  final List<SliceReport> slices = new ArrayList<>();

  LoadedPlan plan() {
    if (loaded == null) {
      throw new IllegalStateException("the plan is not loaded yet");
    }
    return loaded;
  }

  /** The proven person who granted the start; null before. */
  @Nullable String requester() {
    return start == null ? null : start.by().getFirst();
  }

  boolean reversed(String step) {
    return receipts.stream().anyMatch(receipt -> receipt.step().equals(step));
  }

  Facts facts() {
    List<String> approvers = approval == null ? List.of() : approval.by();
    return new Facts(
        loaded,
        assessment,
        requester(),
        approvers,
        source,
        safety,
        rehearsal,
        closure,
        certificate,
        receipts,
        check,
        reopened,
        slices);
  }
}
