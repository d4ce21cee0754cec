package dev.walkback.workflows.execution;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of the present the rehearsal ran on. */
public enum Fidelity {
  /** A clone of the whole present. */
  FULL,
  /** The present schema without rows. */
  SCHEMA_ONLY;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
