package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Envelope;
import java.util.List;

/** One person speaks once in a round. */
final class Twice {
  private Twice() {}

  static boolean replayed(Envelope letter, List<Letters.Kept> counted) {
    return counted.stream().anyMatch(kept -> kept.envelope().equals(letter));
  }

  static void check(Hearing hearing, List<Letters.Kept> counted) {
    if (replayed(hearing.letter(), counted)) {
      throw replayed();
    }
    boolean spoken =
        counted.stream()
            .filter(kept -> !kept.expired(hearing.now()))
            .anyMatch(kept -> kept.body().by().equals(hearing.body().by()));
    if (spoken) {
      throw new Objected(
          "already-decided",
          "'%s' has already answered this question.".formatted(hearing.body().by()),
          "To stop the rollback after all: walkback abort RUN --reason …");
    }
  }

  static Objected replayed() {
    return new Objected(
        "replayed",
        "This very letter has already been read.",
        "Nothing is to be done; a letter counts once.");
  }
}
