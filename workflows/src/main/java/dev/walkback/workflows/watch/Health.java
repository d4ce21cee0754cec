package dev.walkback.workflows.watch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a probe of the reopened application says. */
public enum Health {
  /** As it should be. */
  HEALTHY,
  /** Not as it should be. */
  UNHEALTHY,
  /** Not to be seen; it never closes a window. */
  UNKNOWN;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
