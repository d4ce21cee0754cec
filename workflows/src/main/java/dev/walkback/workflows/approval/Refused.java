package dev.walkback.workflows.approval;

import org.jspecify.annotations.Nullable;

/**
 * A letter that does not count, with the reason; recorded and answered, never dropped.
 *
 * @param by whom it claims to be from, when that much could be read
 * @param endsRound whether this refusal ends the round, as the third wrong phrase does
 */
public record Refused(
    String code, String sentence, String hint, @Nullable String by, boolean endsRound)
    implements Verdict {}
