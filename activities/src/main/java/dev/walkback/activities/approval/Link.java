package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;

/**
 * A page of this installation, by the operator's configuration, for the line of links on a card.
 *
 * @param url http or https; {@code {workflowId}} and {@code {runId}} in it are replaced
 */
public record Link(String label, String url) {
  /** Refuses what is no page. */
  public Link {
    if (!url.matches("https?://[^\\s<>()\\[\\]\"'`\\\\]+")) {
      throw new IllegalArgumentException("a link is an http or https address, not '" + url + "'");
    }
  }

  /** As Markdown, for one run. */
  String markdown(String workflow, String run) {
    return "[%s](%s)".formatted(Quoted.markdown(label, 40), address(workflow, run));
  }

  /** Where it leads for one run. */
  public String address(String workflow, String run) {
    return url.replace("{workflowId}", encoded(workflow)).replace("{runId}", encoded(run));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
        .replace("+", "%20");
  }
}
