package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;

/** How long one statement may run. */
public record StatementTimeout(@JsonValue Duration value) {
  /** Refuses zero, which PostgreSQL reads as "for ever". */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StatementTimeout {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException("a timeout is longer than nothing, not " + value);
    }
  }

  /** Whole milliseconds, as PostgreSQL takes them. */
  public long millis() {
    return value.toMillis();
  }
}
