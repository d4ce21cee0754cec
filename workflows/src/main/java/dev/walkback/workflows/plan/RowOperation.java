package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may happen to rows of a live table. */
public enum RowOperation {
  /** Rows appear. */
  INSERT,
  /** Rows change. */
  UPDATE,
  /** Rows leave by DELETE, directly or by a cascade. */
  DELETE,
  /** Rows leave with their table. */
  DROP;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
