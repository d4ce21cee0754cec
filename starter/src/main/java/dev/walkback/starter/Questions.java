package dev.walkback.starter;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Reply;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person must say before a letter is signed; what an option says is not asked. */
record Questions(Talk talk, Checkpoint asked) {
  Reply answer(@Nullable Reply given) {
    var reply = given == null ? askedFor() : given;
    if (!asked.replies().contains(reply)) {
      throw Complaint.no(
          "'%s' is not an answer to this question.".formatted(reply.wire()),
          "The answers are: " + offered() + ".");
    }
    return reply;
  }

  /** Whoever repeats it has the card before them, and not another one. */
  void digest(@Nullable String given) {
    String repeated =
        given == null
            ? need("Repeat the digest on the card (8 characters): ", "--yes-digest")
            : given;
    if (!repeated.strip().equals(asked.digest8())) {
      throw Complaint.no(
          "That is not the digest on the card; nothing was sent.",
          "Read the card again: what is asked may have changed.");
    }
  }

  /** A wrong phrase is not sent: the third one would end the round for everybody. */
  Decision.Words words(Reply reply, @Nullable String phrase, @Nullable String reason) {
    String wanted = reply == Reply.APPROVE ? asked.phrase() : "";
    String typed = wanted.isEmpty() ? "" : typed(wanted, phrase);
    String why = reason == null ? talk.ask("Reason, for the record: ").orElse("") : reason;
    return new Decision.Words(reply, typed, why.strip());
  }

  private String typed(String wanted, @Nullable String phrase) {
    String typed = phrase == null ? need("Type the phrase on the card: ", "--phrase") : phrase;
    if (!typed.equals(wanted)) {
      throw Complaint.no(
          "That is not the phrase, letter by letter; nothing was sent.", "Type exactly: " + wanted);
    }
    return typed;
  }

  private Reply askedFor() {
    String word = need("Your answer (%s): ".formatted(offered()), "--answer").strip();
    return asked.replies().stream()
        .filter(reply -> reply.wire().equals(word))
        .findFirst()
        .orElseThrow(
            () -> Complaint.no("'%s' is no answer.".formatted(word), "Say " + offered() + "."));
  }

  private String need(String question, String option) {
    return talk.ask(question)
        .orElseThrow(() ->
            Complaint.no("Nobody is there to be asked; nothing was sent.", "Give " + option + "."));
  }

  private String offered() {
    return asked.replies().stream().map(Reply::wire).collect(Collectors.joining(", "));
  }
}
