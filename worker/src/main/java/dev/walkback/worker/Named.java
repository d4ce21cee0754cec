package dev.walkback.worker;

import dev.walkback.activities.plan.NamedThings;
import dev.walkback.activities.plan.Readiness;
import dev.walkback.worker.config.Config;
import dev.walkback.worker.config.TargetConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What plans may name here. */
public final class Named {
  private Named() {}

  /** By this configuration. */
  public static Readiness in(Config config) {
    return new NamedThings(
        names(config, target -> target.endpoints().keySet()),
        names(config, target -> target.switches().keySet()),
        config.scratch().keySet());
  }

  private static Map<String, Set<String>> names(
      Config config, Function<TargetConfig, Set<String>> which) {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    config.targets().forEach((name, target) -> names.put(name, which.apply(target)));
    return names;
  }
}
