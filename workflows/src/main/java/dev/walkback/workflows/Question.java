package dev.walkback.workflows;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.GateParts;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.plan.LoadedPlan;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as the runbook puts it, before it becomes a checkpoint.
 *
 * @param origin from when the ladder counts: the start from the trouble, every other from its
 *     opening
 * @param withdrawable whether an abort ends it; after the first change only an answer does
 */
record Question(
    LoadedPlan loaded,
    Gate gate,
    String sentence,
    GateParts parts,
    @Nullable String requester,
    long leaving,
    long unpreserved,
    List<Reply> replies,
    List<String> facts,
    Instant origin,
    boolean withdrawable) {

  UUID rollback() {
    return loaded.rollback();
  }

  AskRequest inRound(int round, List<String> tell, Instant closes) {
    var info = Workflow.getInfo();
    var plan = loaded.plan();
    List<String> authors = plan.about() == null ? List.of() : plan.about().authors();
    return new AskRequest(
        loaded.rollback(),
        info.getWorkflowId(),
        info.getRunId(),
        info.getFirstExecutionRunId(),
        gate,
        round,
        plan.policy(),
        plan.wireType(),
        loaded.target(),
        parts,
        requester,
        authors,
        leaving,
        unpreserved,
        plan.phrase(),
        replies,
        sentence,
        facts,
        tell,
        closes,
        loaded.tempo().begin());
  }
}
