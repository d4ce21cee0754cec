package dev.walkback.workflows;

import dev.walkback.workflows.approval.Answer;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Counted;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Given;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Lapsed;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.approval.Withdrawn;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.plan.Tempo;
import dev.walkback.workflows.status.Spoken;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where people are asked: one open question at a time, letters weighed as they come. */
final class Desk {
  private static final int MOST_ROUNDS = 5;

  private final Inbox inbox;
  private final Journal journal;
  private final Map<Gate, Integer> rounds = new EnumMap<>(Gate.class);
  private @Nullable Checkpoint open;
  private int deliveries;

  Desk(Inbox inbox, Journal journal) {
    this.inbox = inbox;
    this.journal = journal;
  }

  @Nullable Checkpoint open() {
    return open;
  }

  /** The round that decided last at this gate. */
  int round(Gate gate) {
    return rounds.getOrDefault(gate, 0);
  }

  /** Asks until somebody who may decide has decided, or time is up, or it is called off. */
  Answer ask(Question question, Tempo tempo) {
    Instant now = Clock.now();
    Instant closes = now.plus(tempo.gate());
    var ladder = new Ladder(tempo, question.origin(), now, closes);
    try {
      // A question that cannot even be put is an answer too: the safe state is kept.
      for (int spoilt = 0; spoilt < MOST_ROUNDS; spoilt++) {
        var checkpoint = openRound(question, ladder, closes);
        var answer = listen(checkpoint, question, ladder, tempo);
        if (answer != null) {
          return noted(question.gate(), answer);
        }
      }
      return noted(question.gate(), new Withdrawn("Refused letters spoilt five rounds."));
    } catch (ActivityFailure failure) {
      return noted(
          question.gate(), new Withdrawn("It could not be asked: " + Failure.sentence(failure)));
    } finally {
      open = null;
      journal.waitOver();
    }
  }

  private Checkpoint openRound(Question question, Ladder ladder, Instant closes) {
    int round = rounds.merge(question.gate(), 1, Integer::sum);
    Instant now = Clock.now();
    var call = ladder.due(now);
    List<String> tell = call == null ? List.of() : call.people();
    AskRequest request = question.inRound(round, tell, closes);
    var summary = "Ask: " + question.gate().wire() + ", round " + round;
    var checkpoint = Pace.approval(summary).ask(request);
    open = checkpoint;
    journal.waitFor(checkpoint, question.sentence());
    journal.tell("walkback", "question", question.sentence(), checkpoint.digest8());
    return checkpoint;
  }

  /** Null when the round is spoilt and must be asked anew. */
  private @Nullable Answer listen(
      Checkpoint checkpoint, Question question, Ladder ladder, Tempo tempo) {
    while (true) {
      var stop = inbox.aborted();
      if (stop != null && question.withdrawable()) {
        return new Withdrawn(stop);
      }
      if (stop != null) {
        journal.tell(
            "walkback", "abort", "It is stopped already, " + stop + ": answer the question.", null);
      }
      inbox.settle();
      hearNotes(ladder, tempo);
      var letter = inbox.nextLetter();
      if (letter != null) {
        var verdict = judge(checkpoint, question.rollback(), letter);
        if (verdict instanceof Decided decided) {
          return new Given(decided.reply(), decided.by(), decided.reason(), decided.at());
        }
        if (verdict instanceof Refused refused && refused.endsRound()) {
          return null;
        }
      } else if (!Clock.now().isBefore(checkpoint.closes())) {
        return new Lapsed("Nobody who may decide answered until " + checkpoint.closes() + ".");
      } else {
        waitOrClimb(checkpoint, question, ladder);
      }
    }
  }

  private void waitOrClimb(Checkpoint checkpoint, Question question, Ladder ladder) {
    var call = ladder.due(Clock.now());
    if (call != null) {
      climb(call, question);
      return;
    }
    Clock.waitUntil(
        ladder.next(checkpoint.closes()),
        "Waiting for " + checkpoint.needed(),
        inbox::hasSomething);
  }

  private void climb(Ladder.Call call, Question question) {
    var key = question.gate().wire() + "-" + round(question.gate()) + "-" + call.due();
    var request =
        new TellRequest(
            question.rollback(),
            key,
            Occasion.CLIMBED,
            call.level(),
            question.sentence(),
            call.due(),
            call.people());
    tellQuietly(request, "Nobody answered: tell level " + call.level() + ", " + call.role());
  }

  /** A page that cannot be written is on the timeline; it never ends the wait itself. */
  void tellQuietly(TellRequest request, String summary) {
    try {
      var told = Pace.notice(summary).tell(request);
      var late = told.lateBy().isZero() ? "" : ", late by " + Spoken.span(told.lateBy());
      var whom = told.people().isEmpty() ? "nobody" : String.join(", ", told.people());
      journal.tell("walkback", "notice", "Told " + whom + late + ": " + request.text(), null);
      if (!told.missing().isEmpty()) {
        journal.tell(
            "walkback", "notice", "No way to reach " + String.join(", ", told.missing()), null);
      }
    } catch (ActivityFailure failure) {
      journal.tell("walkback", "notice-failed", Failure.sentence(failure), null);
    }
  }

  private Verdict judge(Checkpoint checkpoint, UUID rollback, String letter) {
    var run = Workflow.getInfo().getRunId();
    var request =
        new JudgeRequest(
            rollback, checkpoint.gate(), checkpoint.round(), run, ++deliveries, letter);
    Verdict verdict;
    try {
      verdict = Pace.approval("Judge letter " + deliveries).judge(request);
    } catch (ActivityFailure failure) {
      verdict =
          new Refused(
              Failure.code(failure), Failure.sentence(failure), "Send it again.", null, false);
    }
    switch (verdict) {
      case Refused refused -> journal.refuse(refused);
      case Counted counted ->
          journal.tell(
              counted.by(),
              "decision",
              counted.reply().wire() + "; " + counted.stillNeeded(),
              checkpoint.digest8());
      case Decided decided ->
          journal.tell(
              String.join(", ", decided.by()),
              "decision",
              decided.reply().wire() + ": " + decided.reason(),
              checkpoint.digest8());
    }
    return verdict;
  }

  private void hearNotes(Ladder ladder, Tempo tempo) {
    for (var note = inbox.nextNote(); note != null; note = inbox.nextNote()) {
      ladder.quiet(Clock.now().plus(tempo.quiet()));
      var by = note.by() == null ? "somebody" : note.by();
      var text = note.note() == null ? "" : ": " + note.note();
      journal.tell(by, "acknowledged", "is on it (unproved; pages stop for a while)" + text, null);
    }
    if (inbox.takeUnreadable() > 0) {
      journal.refuse(
          new Refused(
              "acknowledge-unreadable",
              "An acknowledgement could not be read.",
              "Send {\"by\": \"ada\", \"note\": \"on it\"}.",
              null,
              false));
    }
  }

  private Answer noted(Gate gate, Answer answer) {
    switch (answer) {
      case Given given -> {}
      case Lapsed lapsed ->
          journal.tell("walkback", "lapsed", gate.wire() + ": " + lapsed.sentence(), null);
      case Withdrawn withdrawn ->
          journal.tell("walkback", "withdrawn", gate.wire() + ": " + withdrawn.sentence(), null);
    }
    return answer;
  }
}
