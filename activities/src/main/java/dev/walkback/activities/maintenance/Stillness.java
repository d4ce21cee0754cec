package dev.walkback.activities.maintenance;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stood still when writing was proved to have stopped.
 *
 * @param tuples rows written so far, table by table
 * @param ours tables the plan itself writes: from its first step on their counters move by our own
 *     hand
 * @param counts rows per table at that moment
 * @param uncounted tables that were there and could not be counted
 */
public record Stillness(
    SortedMap<String, Long> tuples,
    Set<String> ours,
    SortedMap<String, Long> counts,
    Set<String> uncounted) {
  /** Copies, so that what was seen cannot change. */
  public Stillness {
    tuples = Collections.unmodifiableSortedMap(new TreeMap<>(tuples));
    ours = Set.copyOf(ours);
    uncounted = Set.copyOf(uncounted);
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
