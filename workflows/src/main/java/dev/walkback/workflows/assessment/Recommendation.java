package dev.walkback.workflows.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the measured state and the words of a person add up to. */
public enum Recommendation {
  /** Roll back. */
  ROLL_BACK,
  /** Repair forward. */
  FIX_FORWARD,
  /** Wait and look. */
  WATCH,
  /** No rule decides; a person does. */
  ASK;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
