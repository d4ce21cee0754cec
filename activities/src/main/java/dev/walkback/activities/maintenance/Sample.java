package dev.walkback.activities.maintenance;

import dev.walkback.activities.counts.TableName;
import dev.walkback.workflows.maintenance.Baseline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * One look at everything that moves while somebody writes.
 *
 * @param tuples rows written so far, table by table
 * @param roots the partitioned table each belongs to, or itself
 */
record Sample(
    List<OtherSession> others,
    int prepared,
    SortedMap<String, Long> tuples,
    SortedMap<String, String> roots) {
  /** The tables a plan means by this name: itself, or all parts of a partitioned one. */
  Set<String> meant(String written, List<String> searchPath) {
    Set<String> names = new HashSet<>(roots.keySet());
    names.addAll(roots.values());
    Set<String> meant = new HashSet<>();
    TableName.among(names, written, searchPath)
        .ifPresent(name -> {
          meant.add(name);
          roots.forEach((table, root) -> addPart(meant, table, root, name));
        });
    return meant;
  }

  private static void addPart(Set<String> meant, String table, String root, String name) {
    if (root.equals(name)) {
      meant.add(table);
    }
  }

  List<OtherSession> inTheWay() {
    return others.stream().filter(session -> !session.onlyReadsLog()).toList();
  }

  List<OtherSession> writers() {
    return others.stream().filter(OtherSession::writes).toList();
  }

  boolean quiet() {
    return inTheWay().isEmpty() && writers().isEmpty() && prepared == 0;
  }

  Baseline baseline() {
    long sum = tuples.values().stream().mapToLong(Long::longValue).sum();
    return new Baseline(inTheWay().size(), writers().size(), prepared, sum);
  }
}
