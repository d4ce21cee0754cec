package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an optional step takes part. */
public enum Choice {
  /** It runs. */
  RUN,
  /** It is left out, and the report says so. */
  SKIP;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
