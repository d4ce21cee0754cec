package dev.walkback.activities.web;

import dev.walkback.workflows.check.Result;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look saw.
 *
 * @param observed a sentence: status, milliseconds, digest; never the body
 * @param late whether it was the expected answer and only came too late
 * @param value what the expected field holds, where it reads like a version or a word
 * @param lines the last ones of the answer, for the evidence only; empty where none are kept
 */
public record Sight(
    Result result,
    String observed,
    int status,
    Duration took,
    boolean late,
    @Nullable String value,
    List<String> lines) {
  /** Copies, so that what was seen cannot change. */
  public Sight {
    lines = List.copyOf(lines);
  }

  /** One of which nothing is kept. */
  public Sight(
      Result result,
      String observed,
      int status,
      Duration took,
      boolean late,
      @Nullable String value) {
    this(result, observed, status, took, late, value, List.of());
  }
}
