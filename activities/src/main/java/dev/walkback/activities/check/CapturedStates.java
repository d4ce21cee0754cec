package dev.walkback.activities.check;

import dev.walkback.workflows.plan.CaptureRef;

/** Finds what a plan's source says about the state before. */
@FunctionalInterface
public interface CapturedStates {
  /** The state this capture holds; refuses where it is no longer the pinned one. */
  CapturedState of(CaptureRef source);
}
