package dev.walkback.workflows.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The questions that only people answer. */
public enum Gate {
  /** May this rollback begin? */
  START,
  /** May exactly this be done? */
  POINT_OF_NO_RETURN,
  /** Somebody holds what a step needs, and patience has ended: may their session be ended? */
  BLOCKER,
  /** It stopped and does not open by itself: what now? */
  HELD,
  /**
   * Nothing measurable stops the release from applying the migration again: does a person vouch for
   * it?
   */
  APPLIES_AGAIN;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
