package dev.walkback.activities.web;

import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at an endpoint once and says what it saw. */
public final class EndpointProbe {
  private final PinnedClient client;

  /** With this client. */
  public EndpointProbe(PinnedClient client) {
    this.client = client;
  }

  /** A look as a visitor comes. */
  public Sight look(Endpoint endpoint) {
    return look(endpoint, null);
  }

  /**
   * A look through a closed switch.
   *
   * <p>What the application did wrong is a fail; what may lie between it and us is unknown.
   */
  public Sight look(Endpoint endpoint, @Nullable Bypass bypass) {
    var call = WebCall.get(endpoint.url(), endpoint.reach()).through(bypass);
    try {
      return seen(endpoint, client.ask(call));
    } catch (WebTrouble trouble) {
      Result result = trouble.kind().applicationFailed() ? Result.FAIL : Result.UNKNOWN;
      String observed = endpoint.name() + " " + trouble.what() + ".";
      return new Sight(result, observed, 0, Duration.ZERO, false, null);
    }
  }

  private static Sight seen(Endpoint endpoint, WebAnswer answer) {
    Optional<String> wrong = endpoint.expected().missedBy(answer);
    Optional<String> missed = wrong.or(() -> late(endpoint, answer));
    String what = missed.orElse("answered " + answer.status() + " as expected");
    String observed =
        "%s %s in %d ms (answer %s)."
            .formatted(
                endpoint.name(), what, answer.took().toMillis(), Sha256.head(answer.digest()));
    return new Sight(
        missed.isEmpty() ? Result.PASS : Result.FAIL,
        observed,
        answer.status(),
        answer.took(),
        wrong.isEmpty() && missed.isPresent(),
        endpoint.expected().shown(answer).orElse(null),
        lastLines(answer, endpoint.keeps()));
  }

  private static List<String> lastLines(WebAnswer answer, int most) {
    if (most == 0) {
      return List.of();
    }
    var lines = new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    return lines.subList(Math.max(0, lines.size() - most), lines.size());
  }

  private static Optional<String> late(Endpoint endpoint, WebAnswer answer) {
    return answer.took().compareTo(endpoint.maxLatency()) > 0
        ? Optional.of(
            "answered "
                + answer.status()
                + " later than "
                + endpoint.maxLatency().toMillis()
                + " ms,")
        : Optional.empty();
  }
}
