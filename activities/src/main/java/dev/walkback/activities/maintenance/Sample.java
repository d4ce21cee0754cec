package dev.walkback.activities.maintenance;

import dev.walkback.workflows.maintenance.Baseline;
import java.util.List;
import java.util.SortedMap;

/**
 * One look at everything that moves while somebody writes.
 *
 * @param tuples rows written so far, table by table
 */
record Sample(List<OtherSession> others, int prepared, SortedMap<String, Long> tuples) {
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
