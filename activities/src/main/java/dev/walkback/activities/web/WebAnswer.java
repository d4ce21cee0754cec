package dev.walkback.activities.web;

import dev.walkback.workflows.plan.Sha256;
import java.time.Duration;
import java.util.Arrays;

/** What came back, whole. The body stays in memory: only its digest is ever kept. */
public record WebAnswer(int status, byte[] body, Duration took) {
  /** Whether the server says it did what was asked. */
  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  /** The digest of the body. */
  public String digest() {
    return Sha256.of(body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAnswer answer
        && answer.status == status
        && answer.took.equals(took)
        && Arrays.equals(answer.body, body);
  }

  @Override
  public int hashCode() {
    return 31 * status + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return status + " with " + body.length + " bytes in " + took.toMillis() + " ms";
  }
}
