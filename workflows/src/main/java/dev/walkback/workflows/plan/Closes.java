package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the plan shuts before it changes anything. */
public enum Closes {
  /** The application stays open; fit for a reversal without loss, rewrite or row budget. */
  NOTHING,
  /** Writing stops, reading goes on; needs a barrier that can prove it. */
  WRITES,
  /** Nobody but us reaches the database. */
  EVERYTHING;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
