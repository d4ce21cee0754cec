package dev.walkback.workflows.approval;

import dev.walkback.workflows.plan.Sha256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter binds: no moving figure, so that waiting does not void it, and nothing left out, so
 * that a change does.
 *
 * @param band the most rows that may leave live tables
 */
public record GateParts(
    String planDigest,
    String registration,
    @Nullable String fingerprint,
    @Nullable String source,
    @Nullable String safety,
    @Nullable String rehearsal,
    String closure,
    String limits,
    long band,
    List<String> surroundings,
    List<String> capabilities) {
  /** Sorts, so that the digest does not depend on the order of reading. */
  public GateParts {
    surroundings = surroundings.stream().sorted().toList();
    capabilities = capabilities.stream().sorted().toList();
  }

  /** The same, binding one thing more. */
  public GateParts and(String more) {
    return new GateParts(
        planDigest,
        registration,
        fingerprint,
        source,
        safety,
        rehearsal,
        closure,
        Sha256.of(limits + "\n" + more),
        band,
        surroundings,
        capabilities);
  }

  /** The digest people quote. */
  public String digest() {
    var text = new StringBuilder("walkback-gate-v1");
    part(text, planDigest);
    part(text, registration);
    part(text, fingerprint);
    part(text, source);
    part(text, safety);
    part(text, rehearsal);
    part(text, closure);
    part(text, limits);
    part(text, Long.toString(band));
    surroundings.forEach(name -> part(text, "s:" + name));
    capabilities.forEach(name -> part(text, "c:" + name));
    return Sha256.of(text.toString());
  }

  private static void part(StringBuilder text, @Nullable String value) {
    text.append('\n').append(value == null ? "-" : value.length() + ":" + value);
  }
}
