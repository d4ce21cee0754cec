package dev.walkback.activities.maintenance;

import java.util.SortedSet;
import java.util.TreeSet;

/** Our own logins at a target: they stay when everybody else has to leave. */
public record Logins(SortedSet<String> names) {
  /** Refuses to close a database behind our own back. */
  public Logins {
    names = new TreeSet<>(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a target has logins of ours");
    }
  }

  String[] array() {
    return names.toArray(String[]::new);
  }
}
