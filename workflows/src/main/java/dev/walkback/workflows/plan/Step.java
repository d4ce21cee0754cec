package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** One reversal: the smallest thing that is done wholly or not at all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TransactionalStep.class, name = "transactional"),
  @JsonSubTypes.Type(value = NonTransactionalStep.class, name = "non-transactional")
})
public sealed interface Step permits TransactionalStep, NonTransactionalStep {
  /** The step's name in plan, ledger, history and report. */
  String name();

  /** Its files. */
  Scripts scripts();

  /** As whom and where it runs. */
  Setting setting();

  /** What it is declared to harm. */
  Harm harm();

  /** How long it may take. */
  Limits limits();

  /** What the author chose for an optional step; null where the step is not optional. */
  @Nullable Choice optional();

  /** Whether it takes part in this rollback. */
  @JsonIgnore
  default boolean takesPart() {
    return optional() != Choice.SKIP;
  }
}
