package dev.walkback.activities.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What moved between two samples, in sentences; tables of ours are left out. */
final class Movement {
  private static final int SHOWN = 5;

  private Movement() {}

  static List<String> of(SortedMap<String, Long> reference, Sample now, Set<String> ours) {
    List<String> moved = new ArrayList<>(restless(now));
    List<String> tables =
        now.tuples().entrySet().stream()
            .filter(entry -> !ours.contains(entry.getKey()))
            .filter(entry -> hasMoved(reference, entry))
            .map(Map.Entry::getKey)
            .limit(SHOWN)
            .toList();
    if (!tables.isEmpty()) {
      moved.add("Rows were written in " + String.join(", ", tables) + ".");
    }
    return moved;
  }

  /** Whoever is there and could write, moved or not. */
  static List<String> restless(Sample now) {
    List<String> found = new ArrayList<>();
    if (!now.inTheWay().isEmpty()) {
      found.add("Sessions of others: " + shown(now.inTheWay()) + ".");
    }
    if (!now.writers().isEmpty()) {
      found.add("Open transactions that write: " + shown(now.writers()) + ".");
    }
    if (now.prepared() > 0) {
      found.add(now.prepared() + " prepared transactions wait to be committed.");
    }
    return found;
  }

  /** A table that was not there before is ours, or its writer shows as a session. */
  private static boolean hasMoved(SortedMap<String, Long> reference, Map.Entry<String, Long> now) {
    Long before = reference.get(now.getKey());
    return before != null && !before.equals(now.getValue());
  }

  private static String shown(List<OtherSession> sessions) {
    String first = String.join(", ", sessions.stream().limit(SHOWN).map(Object::toString).toList());
    int more = sessions.size() - SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
