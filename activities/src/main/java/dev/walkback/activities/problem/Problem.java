package dev.walkback.activities.problem;

/**
 * What went wrong, for a person: the thing by name, and what to try.
 *
 * <p>The permitted types are the classes of treatment; a Problem never quotes what a server said,
 * because servers quote rows.
 */
public sealed interface Problem {
  /** A short stable name such as {@code plan-unknown-field}; becomes the failure's type. */
  String code();

  /** One sentence that names the thing. */
  String message();

  /** What to try. */
  String hint();

  /** Sentence and hint as a person reads them. */
  default String text() {
    return hint().isEmpty() ? message() : message() + "\nHINT: " + hint();
  }

  /** Passes by itself: tried again a few times. */
  record Again(String code, String message, String hint) implements Problem {}

  /** Unknown what happened: fence first, then the ledger decides. */
  record FenceFirst(String code, String message, String hint) implements Problem {}

  /** Only a person can change it: undo before the first irreversible statement, hold after. */
  record NeedsPerson(String code, String message, String hint) implements Problem {}

  /** Never right as it stands: a new plan, a new start, a new approval. */
  record Never(String code, String message, String hint) implements Problem {}
}
