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
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.report.Facts;
import dev.walkback.workflows.watch.SliceReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /** Whether what the plan closes stands closed since the certificate, as far as this run knows. */
  boolean standing;

  /** Whether bringing back was begun: from then on a retry goes on bringing back. */
  boolean returning;

  final List<StepReceipt> receipts = new ArrayList<>();
  final Set<String> broughtBack = new LinkedHashSet<>();
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

  /** The steps that are reversed and stay so, by receipts and by what an earlier run left. */
  List<String> done() {
    var left = plan().left();
    return plan().plan().reversals().stream()
        .map(Step::name)
        .filter(step -> reversed(step) || (left != null && left.done().contains(step)))
        .filter(step -> !broughtBack.contains(step))
        .toList();
  }

  /** The steps whose work lies ahead. */
  List<Step> ahead() {
    var done = done();
    return plan().plan().reversals().stream().filter(step -> !done.contains(step.name())).toList();
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
