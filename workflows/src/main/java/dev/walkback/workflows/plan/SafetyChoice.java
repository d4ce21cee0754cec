package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What brings the present back, as the plan asks for it. */
public enum SafetyChoice {
  /** The cheapest kind that covers everything the plan may change. */
  AUTO,
  /** Rows that leave are kept beside, in the step’s own transaction. */
  PRESERVED,
  /** What the plan drops is moved out of sight instead. */
  QUARANTINE,
  /** A whole dump, taken after closing. */
  DUMP,
  /** A template clone, taken after closing. */
  CLONE;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
