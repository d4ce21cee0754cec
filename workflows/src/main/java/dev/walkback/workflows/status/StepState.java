package dev.walkback.workflows.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a step of the runbook or of the plan is. */
public enum StepState {
  /** Not begun. */
  WAITING,
  /** Under way. */
  RUNNING,
  /** Done and proved. */
  DONE,
  /** It failed. */
  FAILED,
  /** Left out by choice. */
  SKIPPED;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
