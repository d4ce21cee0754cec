package dev.walkback.workflows.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a step goes. */
public enum Direction {
  /** Back to before the migration. */
  REVERSE,
  /** Back to the present as it was before this rollback. */
  BRING_BACK;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
