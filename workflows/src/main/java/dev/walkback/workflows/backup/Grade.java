package dev.walkback.workflows.backup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well the source is proved. */
public enum Grade {
  /** Every byte was hashed here, restored and compared. */
  HASHED,
  /** It was not proved. */
  NONE;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
