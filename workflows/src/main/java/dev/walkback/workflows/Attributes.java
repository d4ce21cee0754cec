package dev.walkback.workflows;

import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What finds a rollback in the Web UI: by target, by phase, by whom it waits for. */
public final class Attributes {
  /** The registered target. */
  public static final SearchAttributeKey<String> TARGET =
      SearchAttributeKey.forKeyword("WalkbackTarget");

  /** schema, partial or full. */
  public static final SearchAttributeKey<String> TYPE =
      SearchAttributeKey.forKeyword("WalkbackType");

  /** The step of the runbook. */
  public static final SearchAttributeKey<String> PHASE =
      SearchAttributeKey.forKeyword("WalkbackPhase");

  /** The roles and people of whom one must act: a list, so that each finds what waits for them. */
  public static final SearchAttributeKey<List<String>> WAITING_FOR =
      SearchAttributeKey.forKeywordList("WalkbackWaitingFor");

  /** How it ended. */
  public static final SearchAttributeKey<String> OUTCOME =
      SearchAttributeKey.forKeyword("WalkbackOutcome");

  /** Until when somebody must act. */
  public static final SearchAttributeKey<OffsetDateTime> DEADLINE =
      SearchAttributeKey.forOffsetDateTime("WalkbackDeadline");

  private Attributes() {}

  static void about(String target, String type) {
    Workflow.upsertTypedSearchAttributes(TARGET.valueSet(target), TYPE.valueSet(type));
  }

  static void phase(Phase phase) {
    Workflow.upsertTypedSearchAttributes(PHASE.valueSet(phase.wire()));
  }

  static void waiting(List<String> whom, @Nullable Instant until) {
    if (until == null) {
      Workflow.upsertTypedSearchAttributes(WAITING_FOR.valueUnset(), DEADLINE.valueUnset());
    } else {
      Workflow.upsertTypedSearchAttributes(
          WAITING_FOR.valueSet(whom), DEADLINE.valueSet(until.atOffset(ZoneOffset.UTC)));
    }
  }

  static void outcome(Outcome outcome) {
    Workflow.upsertTypedSearchAttributes(OUTCOME.valueSet(outcome.wire()));
  }
}
