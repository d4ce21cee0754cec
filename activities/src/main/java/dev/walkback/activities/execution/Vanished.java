package dev.walkback.activities.execution;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.util.Optional;

/** Refuses a loss that no row counter shows: a table, its columns or all its rows at once. */
final class Vanished {
  private Vanished() {}

  static void refuse(String step, Tables before, Tables after, Removal removal) {
    for (Table then : before.byOid().values()) {
      var now = Optional.ofNullable(after.at(then.oid()));
      // Values that were kept when a table changed its form do not account for the table itself.
      boolean known =
          now.isEmpty()
              ? removal.left(then.oid()) || removal.left(then.root())
              : removal.accounts(then.oid()) || removal.accounts(then.root());
      if (!known) {
        loss(then, now)
            .ifPresent(what -> {
              throw ProblemException.never(
                  "vanished",
                  "Step %s: %s %s, and its values could not be kept."
                      .formatted(step, Quoted.brief(then.name()), what),
                  "Nothing of it stayed. Write it as a plain statement of its own; "
                      + "use DELETE to empty a table.");
            });
      }
    }
  }

  private static Optional<String> loss(Table then, Optional<Table> now) {
    if (now.isEmpty()) {
      return Optional.of("vanished");
    }
    if (!now.get().columns().containsAll(then.columns())) {
      return Optional.of("lost a column or changed its type");
    }
    boolean emptied =
        now.get().file() != then.file()
            && then.bytes() != null
            && then.bytes() > 0
            && now.get().bytes() != null
            && now.get().bytes() == 0;
    return emptied ? Optional.of("was emptied at one stroke") : Optional.empty();
  }
}
