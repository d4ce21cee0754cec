package dev.walkback.workflows.approval;

import io.temporal.activity.ActivityInterface;

/** Asking people and weighing what they send. */
@ActivityInterface(namePrefix = "Approval.")
public interface ApprovalActivities {
  /**
   * Opens a round: a fresh nonce, the card, and the first notices, in one transaction.
   *
   * <p>May be repeated: the same run, gate and round get the same question.
   */
  Checkpoint ask(AskRequest request);

  /**
   * Weighs one letter and burns its nonce when it counts.
   *
   * <p>May be repeated: the same letter in the same round gets the same verdict.
   */
  Verdict judge(JudgeRequest request);
}
