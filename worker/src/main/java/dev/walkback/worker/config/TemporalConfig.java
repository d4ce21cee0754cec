package dev.walkback.worker.config;

import dev.walkback.activities.approval.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine is.
 *
 * @param ui where people find its Web UI; null where nobody said
 */
public record TemporalConfig(String address, String namespace, @Nullable String ui) {
  /** Refuses what is no address of a page. */
  public TemporalConfig {
    pages(ui, namespace);
  }

  /** For every card and for whoever starts a second rollback: the page of a run. */
  public List<Link> links() {
    return pages(ui, namespace);
  }

  private static List<Link> pages(@Nullable String ui, String namespace) {
    return ui == null
        ? List.of()
        : List.of(
            new Link(
                "Web UI",
                "%s/namespaces/%s/workflows/{workflowId}/{runId}/user-metadata"
                    .formatted(ui.replaceAll("/+$", ""), namespace)));
  }
}
