package dev.walkback.activities.psql;

import dev.walkback.activities.dump.CapturedRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an installation knows beside the plan, as far as people need it without Walkback.
 *
 * @param connect host, port, database and user as psql takes them; never a password
 * @param doors by the name of a switch: how it is turned by hand, to close and to open
 * @param endpoints by name: where a person looks
 * @param capture null where none is complete yet
 */
public record ByHand(
    String connect,
    Map<String, Door> doors,
    Map<String, String> endpoints,
    @Nullable Captured capture) {
  /** Copies, so that nothing changes while it is printed. */
  public ByHand {
    doors = Map.copyOf(doors);
    endpoints = Map.copyOf(endpoints);
  }

  /** A switch by hand. */
  public record Door(String close, String open) {}

  /**
   * The capture whose rows are loaded.
   *
   * @param rows finds a table as a plan names it, along a search path
   */
  public record Captured(
      String id,
      Path folder,
      String manifestDigest,
      String server,
      SortedMap<String, Long> counts,
      Finder rows) {}

  /** Finds the rows of a table in a capture. */
  @FunctionalInterface
  public interface Finder {
    /** Refuses a table the capture does not hold. */
    CapturedRows of(String table, List<String> searchPath);
  }
}
