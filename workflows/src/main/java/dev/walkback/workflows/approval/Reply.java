package dev.walkback.workflows.approval;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The closed list of answers. */
public enum Reply {
  /** Yes. */
  APPROVE,
  /** No. */
  REJECT,
  /** Try the failed step again. */
  RETRY,
  /** Bring the present back. */
  BRING_BACK,
  /** People take over; Walkback stops here. */
  HAND_OVER;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
