package dev.walkback.activities.approval;

import org.jspecify.annotations.Nullable;

/** A letter does not count, and why; it ends the weighing at the first thing that is wrong. */
final class Objected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentence;
  private final String hint;
  private final boolean endsRound;
  private final @Nullable String by;

  Objected(String code, String sentence, String hint) {
    this(code, sentence, hint, false, null);
  }

  private Objected(
      String code, String sentence, String hint, boolean endsRound, @Nullable String by) {
    super(sentence, null, false, false);
    this.code = code;
    this.sentence = sentence;
    this.hint = hint;
    this.endsRound = endsRound;
    this.by = by;
  }

  /** The same, and the round is over with it. */
  Objected endingTheRound() {
    return new Objected(code, sentence, hint, true, by);
  }

  /** The same, with whom the letter claims to be from. */
  Objected claimedBy(String who) {
    return new Objected(code, sentence, hint, endsRound, who);
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  String hint() {
    return hint;
  }

  boolean endsRound() {
    return endsRound;
  }

  @Nullable String by() {
    return by;
  }
}
