package dev.walkback.workflows.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a rollback is; the steps of the runbook in order. */
public enum Phase {
  /** Loading. */
  PLAN,
  /** Measuring. */
  ASSESS,
  /** Asking whether to begin. */
  START,
  /** Telling people. */
  TELL,
  /** Proving the source. */
  SOURCE,
  /** Securing the way back. */
  SAFETY,
  /** Rehearsing on a clone. */
  REHEARSE,
  /** Asking whether to do exactly this. */
  POINT_OF_NO_RETURN,
  /** Closing, and proving it. */
  CLOSE,
  /** Reversing. */
  EXECUTE,
  /** Checking, still closed. */
  CHECK,
  /** Opening. */
  REOPEN,
  /** Watching. */
  WATCH,
  /** Writing the report. */
  REPORT;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
