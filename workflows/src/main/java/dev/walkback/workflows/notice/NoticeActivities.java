package dev.walkback.workflows.notice;

import io.temporal.activity.ActivityInterface;

/** Telling people. */
@ActivityInterface(namePrefix = "Notice.")
public interface NoticeActivities {
  /** Puts the notice where the worker delivers it from, at least once; may be repeated. */
  Told tell(TellRequest request);
}
