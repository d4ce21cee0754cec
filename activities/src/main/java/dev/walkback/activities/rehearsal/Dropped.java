package dev.walkback.activities.rehearsal;

import java.util.List;

/**
 * An object that a step dropped, as PostgreSQL itself reported it.
 *
 * @param type such as {@code view} or {@code table constraint}
 * @param names its name in parts, without quotes
 * @param named whether a statement named it; else it went along
 * @param neededCascade whether only CASCADE could take it
 * @param statement that took it
 */
record Dropped(
    String type,
    String identity,
    List<String> names,
    boolean named,
    boolean neededCascade,
    String statement) {
  Dropped {
    names = List.copyOf(names);
  }

  /** As the receipt names it. */
  String label() {
    return type + " " + identity;
  }
}
