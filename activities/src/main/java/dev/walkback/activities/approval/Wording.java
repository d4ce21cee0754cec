package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.plan.Sha256;
import java.util.Locale;

/** The sentence that nobody types by accident. */
final class Wording {
  private Wording() {}

  /** What must be typed to say yes; empty where nothing is asked. */
  static String phrase(AskRequest asked, String digest) {
    if (asked.gate() != Gate.POINT_OF_NO_RETURN) {
      return "";
    }
    String stem = asked.phraseStem();
    if (stem != null && !stem.isBlank()) {
      return stem + " " + Sha256.head(digest);
    }
    return asked.leaving() > 0 || asked.type().equals("full")
        ? "%s %s LOSE %d ROWS"
            .formatted(verb(asked.type()), asked.target().database(), asked.leaving())
        : "";
  }

  static void check(Hearing hearing) {
    boolean yes = hearing.body().answer() == Reply.APPROVE;
    String wanted = yes ? hearing.round().checkpoint().phrase() : "";
    String typed = hearing.body().phrase();
    boolean bothWays = !yes && typed.equals(hearing.round().checkpoint().phrase());
    if (!typed.equals(wanted) && !bothWays) {
      throw new Objected(
          "phrase-wrong",
          wanted.isEmpty()
              ? "A phrase was typed where none is asked."
              : "The phrase is not the one on the card, letter by letter.",
          wanted.isEmpty()
              ? "Leave the phrase empty."
              : "Type it exactly as the card shows it; the third wrong one ends the round.");
    }
  }

  private static String verb(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "full" -> "RESTORE";
      case "partial" -> "REPAIR";
      default -> "REVERSE";
    };
  }
}
