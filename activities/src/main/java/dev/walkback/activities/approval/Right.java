package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;
import java.time.Duration;
import java.util.List;

/** Whether this person may answer this question, as configured at this moment. */
final class Right {
  /** What stands for the second person where there is none. */
  static final Duration ALONE = Duration.ofMinutes(5);

  private Right() {}

  static void check(Hearing hearing) {
    String by = hearing.body().by();
    var asked = hearing.round().asked();
    var rule = hearing.round().rule(hearing.roster());
    checkDemo(hearing);
    var person =
        hearing
            .roster()
            .person(by)
            .filter(rule::admits)
            .orElseThrow(() ->
                new Objected(
                    "not-in-policy",
                    "The policy '%s' does not let '%s' answer at the gate %s."
                        .formatted(Quoted.word(asked.policy()), by, asked.gate().wire()),
                    "Needed: " + new Quorum(rule, List.of()).missing() + "."));
    if (rule.notRequester() && by.equals(asked.requester())) {
      throw new Objected(
          "requester-may-not",
          "'%s' asked for this rollback and may not answer at the gate %s."
              .formatted(by, asked.gate().wire()),
          "Ask somebody else; to stop it: walkback abort RUN --reason …");
    }
    if (rule.notAuthor() && person.isAmong(asked.authors())) {
      throw new Objected(
          "author-may-not",
          "'%s' wrote the plan and may not answer at the gate %s."
              .formatted(by, asked.gate().wire()),
          "Ask somebody else; to stop it: walkback abort RUN --reason …");
    }
    checkWait(hearing);
  }

  private static void checkDemo(Hearing hearing) {
    String target = hearing.round().asked().target().name();
    boolean demo =
        hearing.roster().key(hearing.letter().key()).filter(PublicKeyEntry::demo).isPresent();
    if (demo && !hearing.roster().drills().contains(target)) {
      throw new Objected(
          "key-for-demos",
          "The key '%s' was made for a demonstration and counts only for targets of drills."
              .formatted(hearing.letter().key()),
          "Sign with an enrolled key of your own.");
    }
  }

  private static void checkWait(Hearing hearing) {
    var from = hearing.round().checkpoint().opened().plus(ALONE);
    if (hearing.round().alone(hearing.roster()) && hearing.now().isBefore(from)) {
      throw new Objected(
          "too-early-alone",
          "Nobody else looks at this target, so that a letter counts from %s on.".formatted(from),
          "Read the card once more, and send the letter then.");
    }
  }
}
