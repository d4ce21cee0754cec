package dev.walkback.worker.config;

import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.web.Endpoint;
import dev.walkback.activities.web.HttpSwitch;
import java.util.Map;

/**
 * A target as its operator configured it.
 *
 * @param solo whether the team is of one: a wait stands for the second person
 * @param drill whether keys made for a demonstration count here
 */
public record TargetConfig(
    TargetAccess access,
    Map<String, Endpoint> endpoints,
    Map<String, HttpSwitch> switches,
    boolean solo,
    boolean drill) {
  /** Copies, so that nothing changes while it is used. */
  public TargetConfig {
    endpoints = Map.copyOf(endpoints);
    switches = Map.copyOf(switches);
  }
}
