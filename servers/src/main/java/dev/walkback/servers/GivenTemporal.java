package dev.walkback.servers;

import org.jspecify.annotations.Nullable;

/** A Temporal that somebody else runs: nothing is registered there, nothing is stopped. */
public record GivenTemporal(String address, String namespace) implements TemporalServer {

  /** Asks once, so that a wrong address is refused here and not in the middle of a run. */
  static GivenTemporal at(String address, String namespace) {
    var given = new GivenTemporal(address, namespace);
    var refusal = Serving.refusal(given);
    if (refusal != null) {
      throw new ServerProblem(
          "No Temporal with a namespace `%s` answers at %s: %s"
              .formatted(namespace, address, refusal),
          "Correct TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE, or unset them.");
    }
    return given;
  }

  @Override
  public @Nullable String uiUrl() {
    return null;
  }

  @Override
  public boolean forgets() {
    return false;
  }

  @Override
  public String about() {
    return "Temporal at " + address + ", namespace " + namespace + " (TEMPORAL_ADDRESS)";
  }

  /** Not ours to stop. */
  @Override
  public void close() {}
}
