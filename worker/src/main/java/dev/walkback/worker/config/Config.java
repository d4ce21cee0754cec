package dev.walkback.worker.config;

import dev.walkback.activities.approval.Roster;
import dev.walkback.activities.plan.Patience;
import dev.walkback.activities.postgres.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * An installation as its operator configured it.
 *
 * @param database Walkback's own
 * @param scratch by major version: where clones are made and test restores run; never a target's
 *     cluster
 * @param paces the pace of each policy
 * @param rounds how often the worker looks for runs that are gone and exports those that are over
 */
public record Config(
    String installation,
    Address database,
    TemporalConfig temporal,
    Path plans,
    Path captures,
    Path reports,
    Map<Integer, Path> tools,
    Map<Integer, Address> scratch,
    Map<String, TargetConfig> targets,
    Roster roster,
    Map<String, Patience> paces,
    Patience pace,
    Duration rounds,
    NoticesConfig notices) {
  /** Copies, so that nothing changes while it is used. */
  public Config {
    tools = Map.copyOf(tools);
    scratch = Map.copyOf(scratch);
    targets = Map.copyOf(targets);
    paces = Map.copyOf(paces);
  }

  /** How often long work beats. */
  public Duration beat() {
    return pace.heartbeat();
  }
}
