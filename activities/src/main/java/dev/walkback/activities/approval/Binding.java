package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decision;

/** Whether the letter answers this question and no other. */
final class Binding {
  private static final String AGAIN =
      "Fetch the card again with 'walkback decide RUN' and sign what it asks now.";

  private Binding() {}

  static void check(Hearing hearing, String receivedBy, boolean replayed) {
    checkPlace(hearing.body(), hearing.round().checkpoint());
    checkQuestion(hearing.body(), hearing.round().checkpoint());
    checkOpen(hearing, replayed);
    checkRun(hearing.round().checkpoint(), receivedBy);
    checkContent(hearing);
  }

  private static void checkPlace(Decision letter, Checkpoint asked) {
    same("other-installation", "installation", letter.aud(), asked.audience());
    same("other-namespace", "namespace", letter.ns(), asked.namespace());
    same("other-workflow", "workflow", letter.wf(), asked.workflow());
    same("other-run-chain", "rollback", letter.run0(), asked.firstRun());
  }

  private static void checkQuestion(Decision letter, Checkpoint asked) {
    same("other-checkpoint", "gate", letter.checkpoint().wire(), asked.gate().wire());
    same("other-round", "round", "" + letter.round(), "" + asked.round());
    same("other-nonce", "question", letter.nonce(), asked.nonce());
    var target = asked.target();
    same("other-target", "target", letter.target().registration(), target.registration());
    same("other-target", "target", letter.target().name(), target.name());
    same("other-target", "target", letter.target().db(), target.database());
    same("other-scope", "set of targets", letter.scope(), asked.scope());
    if (!asked.replies().contains(letter.answer())) {
      throw new Objected(
          "answer-not-offered",
          "'%s' is not an answer to the gate %s."
              .formatted(letter.answer().wire(), asked.gate().wire()),
          "The answers are: "
              + String.join(", ", asked.replies().stream().map(r -> r.wire()).toList())
              + ".");
    }
  }

  private static void checkOpen(Hearing hearing, boolean replayed) {
    if (hearing.round().open(hearing.now())) {
      return;
    }
    if (replayed) {
      throw Twice.replayed();
    }
    throw new Objected("round-closed", "The question is no longer open.", AGAIN);
  }

  /** A reset gives the history to another run, and with it letters that were read by nobody. */
  private static void checkRun(Checkpoint asked, String receivedBy) {
    if (!asked.run().equals(receivedBy)) {
      throw new Objected(
              "run-changed",
              "The question was put by another run than the one that received the letter.",
              "The question is put anew, with a new number; sign that one.")
          .endingTheRound();
    }
  }

  static void checkContent(Hearing hearing) {
    var asked = hearing.round().checkpoint();
    String digest = hearing.round().asked().parts().digest();
    if (!digest.equals(asked.digest())) {
      throw new Objected(
              "digest-changed",
              "What would be done is no longer what the card showed.",
              "The question is put anew; read the card again.")
          .endingTheRound();
    }
    same("other-digest", "digest", hearing.body().digest(), digest);
    long most = hearing.body().lossMax().rows();
    if (most != asked.lossMax() || hearing.round().asked().leaving() > most) {
      throw new Objected(
          "loss-outside-band",
          "The letter accepts the loss of %d rows; the card asks about %d."
              .formatted(most, asked.lossMax()),
          AGAIN);
    }
  }

  private static void same(String code, String what, String letter, String asked) {
    if (!letter.equals(asked)) {
      throw new Objected(code, "The letter is for another " + what + ".", AGAIN);
    }
  }
}
