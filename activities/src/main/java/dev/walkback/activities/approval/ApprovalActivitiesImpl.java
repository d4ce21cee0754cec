package dev.walkback.activities.approval;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.approval.ApprovalActivities;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Verdict;

/** What the runbook calls. */
public final class ApprovalActivitiesImpl implements ApprovalActivities {
  private final Ask ask;
  private final Judge judge;

  /** Both work on our own database only. */
  public ApprovalActivitiesImpl(Ask ask, Judge judge) {
    this.ask = ask;
    this.judge = judge;
  }

  @Override
  public Checkpoint ask(AskRequest request) {
    return Attempt.of(() -> ask.ask(request));
  }

  @Override
  public Verdict judge(JudgeRequest request) {
    return Attempt.of(() -> judge.judge(request));
  }
}
