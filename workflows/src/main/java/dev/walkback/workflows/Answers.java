package dev.walkback.workflows;

import dev.walkback.workflows.approval.Answer;
import dev.walkback.workflows.approval.Given;
import dev.walkback.workflows.approval.Lapsed;
import dev.walkback.workflows.approval.Withdrawn;

/** An answer in a sentence. */
final class Answers {
  private Answers() {}

  static String sentence(Answer answer) {
    return switch (answer) {
      case Given given ->
          given.reply().wire() + " by " + String.join(", ", given.by()) + ": " + given.reason();
      case Lapsed lapsed -> lapsed.sentence();
      case Withdrawn withdrawn -> withdrawn.sentence();
    };
  }
}
