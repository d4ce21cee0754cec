package dev.walkback.workflows.status;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four endings. */
public enum Outcome {
  /** Done, checked, open. */
  ROLLED_BACK,
  /** Nothing was changed, or the present was brought back. */
  NOT_ROLLED_BACK,
  /** Changed and not proved: it stays closed and people know. */
  HELD_IN_MAINTENANCE,
  /** People took over. */
  HANDED_OVER;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
