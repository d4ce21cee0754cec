package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question as our database knows it. */
record Round(
    AskRequest asked,
    Checkpoint checkpoint,
    State state,
    @Nullable Reply reply,
    @Nullable Instant decidedAt,
    @Nullable Instant begunAt) {
  /** How far it is. */
  enum State {
    OPEN,
    DECIDED,
    SPOILT,
    SUPERSEDED
  }

  /** Whether letters still count. */
  boolean open(Instant now) {
    return state == State.OPEN && now.isBefore(checkpoint.closes());
  }

  /** Whether a wait stands for the second person. */
  boolean alone(Roster roster) {
    return roster.alone(asked.target().name(), asked.gate(), asked.type());
  }

  /** Who must say yes, as configured now. */
  Rule rule(Roster roster) {
    var rule = roster.rule(asked.policy(), asked.gate(), asked.type(), asked.unpreserved());
    return alone(roster) ? rule.alone() : rule;
  }
}
