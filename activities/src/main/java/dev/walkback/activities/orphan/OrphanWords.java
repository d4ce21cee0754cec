package dev.walkback.activities.orphan;

import java.util.ArrayList;

/** What people are told: the first line is all that some channels show. */
final class OrphanWords {
  private OrphanWords() {}

  static String first(Orphan orphan, String how, Found found) {
    var said = new ArrayList<String>();
    said.add(
        "The run of rollback %s of %s is gone (%s), and nobody goes on by itself."
            .formatted(orphan.rollback().toString().substring(0, 8), orphan.target(), how));
    said.add(door(found));
    said.add(steps(found));
    said.add(hands(found));
    said.add(next(orphan, found));
    return String.join(" ", said);
  }

  static String later(Orphan orphan, Found found) {
    return "The rest of the dead run of rollback %s of %s is ended now. %s %s"
        .formatted(
            orphan.rollback().toString().substring(0, 8),
            orphan.target(),
            door(found),
            steps(found));
  }

  private static String door(Found found) {
    return found.standing().isEmpty()
        ? "Nothing is closed."
        : "STILL CLOSED: " + String.join(", ", found.standing()) + ".";
  }

  private static String steps(Found found) {
    if (!found.fenced()) {
      return "What it has changed could not be seen.";
    }
    if (found.reversed().isEmpty()) {
      return "No step is done: the data is as it was.";
    }
    var back =
        found.broughtBack().isEmpty()
            ? ""
            : "; brought back again: " + String.join(", ", found.broughtBack());
    return "Steps done: " + String.join(", ", found.reversed()) + back + ".";
  }

  private static String hands(Found found) {
    var trouble = found.trouble();
    return trouble == null
        ? "Its sessions at the target are ended, and none of it can change anything any longer."
        : "Its sessions could not be ended (%s); it is tried every minute."
            .formatted(trouble.replaceFirst("\\.$", ""));
  }

  private static String next(Orphan orphan, Found found) {
    if (found.ended() != null) {
      return "The target itself is free (%s); start anew where a rollback is still wanted."
          .formatted(found.ended());
    }
    return "Start %s again with plan %s: it takes this rollback over and asks at gate held what to do."
        .formatted(orphan.workflow(), orphan.plan());
  }
}
