package dev.walkback.activities.notice;

import dev.walkback.activities.engine.Attempt;
import dev.walkback.workflows.notice.NoticeActivities;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.notice.Told;

/** What the runbook calls. */
public final class NoticeActivitiesImpl implements NoticeActivities {
  private final Telling telling;

  /** Tells through it. */
  public NoticeActivitiesImpl(Telling telling) {
    this.telling = telling;
  }

  @Override
  public Told tell(TellRequest request) {
    return Attempt.of(() -> telling.tell(request));
  }
}
