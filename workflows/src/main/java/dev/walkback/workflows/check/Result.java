package dev.walkback.workflows.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a check concludes. Unknown is never counted as pass. */
public enum Result {
  /** It was seen to hold. */
  PASS,
  /** It was seen not to hold. */
  FAIL,
  /** It could not be seen. */
  UNKNOWN;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
