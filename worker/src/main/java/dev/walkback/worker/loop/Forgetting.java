package dev.walkback.worker.loop;

import dev.walkback.worker.engine.Runs;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator reads once: how long the engine remembers, and where it is kept instead. */
public final class Forgetting {
  private static final Duration SHORT = Duration.ofDays(7);

  private Forgetting() {}

  /** The warning. */
  public static String warning(Runs runs, String namespace, Path reports) {
    var kept =
        runs.retention()
            .map(span ->
                "Temporal forgets closed runs of namespace " + namespace + " after " + words(span))
            .orElse(
                "Temporal does not say how long it keeps closed runs of namespace " + namespace);
    return kept + "; their histories are exported to " + reports + " each minute.";
  }

  private static String words(Duration span) {
    var text =
        span.toDays() > 0
            ? span.toDays() + (span.toDays() == 1 ? " day" : " days")
            : span.toHours() + " hours";
    return span.compareTo(SHORT) < 0 ? text + ", which is less than a week" : text;
  }
}
