package dev.walkback.workflows.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a procedure says of itself. */
public record About(
    @Nullable String feature,
    @Nullable String version,
    @Nullable String created,
    @Nullable String status,
    List<String> authors) {
  /** Copies, so that what was approved cannot change. */
  public About {
    authors = List.copyOf(authors);
  }
}
