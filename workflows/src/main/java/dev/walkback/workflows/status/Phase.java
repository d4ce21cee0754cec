package dev.walkback.workflows.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a rollback is; the steps of the runbook in order. */
public enum Phase {
  /** Loading. */
  PLAN("load the plan"),
  /** Measuring. */
  ASSESS("measure what is wrong"),
  /** Asking whether to begin. */
  START("a person grants the start"),
  /** Telling people. */
  TELL("tell people"),
  /** Proving the source. */
  SOURCE("verify the capture"),
  /** Securing the way back. */
  SAFETY("secure the way back"),
  /** Rehearsing on a clone. */
  REHEARSE("rehearse on a clone"),
  /** Asking whether to do exactly this. */
  POINT_OF_NO_RETURN("people approve exactly this"),
  /** Closing, and proving it. */
  CLOSE("close and prove it"),
  /** Reversing. */
  EXECUTE("reverse"),
  /** Checking, still closed. */
  CHECK("check"),
  /** Opening. */
  REOPEN("open again"),
  /** Watching. */
  WATCH("watch"),
  /** Writing the report. */
  REPORT("write the report");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /** What is done there, for a sentence about what comes. */
  public String words() {
    return words;
  }

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
