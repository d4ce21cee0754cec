package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a step takes away from live tables, as its author declares it; the rehearsal measures it.
 */
public enum Loss {
  /** No row leaves a live table and no value is lost. */
  NONE,
  /** Rows or values leave, within the row budgets. */
  PARTIAL,
  /** Whole tables leave. */
  COMPLETE;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
