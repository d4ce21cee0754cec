package dev.walkback.activities.orphan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at the target and in front of it.
 *
 * @param trouble why its backends could not be ended, in a sentence; null where they are
 * @param ended how it ended by the target's own row; null while that row is open
 * @param reversed steps the ledger has; {@code broughtBack} those taken back again
 * @param standing barriers that keep people out, outermost first
 */
record Found(
    @Nullable String trouble,
    @Nullable String ended,
    List<String> reversed,
    List<String> broughtBack,
    List<String> standing) {
  Found {
    reversed = List.copyOf(reversed);
    broughtBack = List.copyOf(broughtBack);
    standing = List.copyOf(standing);
  }

  /** Where the target does not answer, only our own database speaks. */
  static Found unreached(String trouble, List<String> standing) {
    return new Found(trouble, null, List.of(), List.of(), standing);
  }

  boolean fenced() {
    return trouble == null;
  }
}
