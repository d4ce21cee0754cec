package dev.walkback.activities.approval;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.status.Spoken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A decision, just before it is acted on: what was true when it was taken may not be any more. */
final class JudgedAgain {
  private static final String ASK = "The question is put anew; nothing has been changed.";

  private final Roster roster;
  private final Instant now;

  JudgedAgain(Roster roster, Instant now) {
    this.roster = roster;
    this.now = now;
  }

  Decided check(Connection tx, UUID rollback, Gate gate, int number) throws SQLException {
    var round =
        Rounds.lock(tx, rollback, gate, number, "")
            .orElseThrow(
                () -> gone("decision-none", "Nobody was asked at the gate " + gate.wire() + "."));
    var reply = round.reply();
    var decidedAt = round.decidedAt();
    if (reply == null || decidedAt == null || !allows(round, reply)) {
      throw gone("decision-none", "Nobody has allowed this at the gate %s.".formatted(gate.wire()));
    }
    checkPlan(tx, round);
    var yes = letters(tx, round, reply, decidedAt);
    if (round.begunAt() == null) {
      checkBegin(yes, decidedAt, round.asked().begin());
      Rounds.begin(tx, round, now);
    }
    var last = yes.letters().getLast().body();
    return new Decided(reply, yes.ids(), last.reason(), decidedAt);
  }

  private static boolean allows(Round round, Reply reply) {
    return round.state() == Round.State.DECIDED
        && switch (reply) {
          case APPROVE, RETRY, BRING_BACK -> true;
          case REJECT, HAND_OVER -> false;
        };
  }

  private static void checkPlan(Connection tx, Round round) throws SQLException {
    var parts = round.asked().parts();
    boolean same =
        Query.first(
                tx,
                Sql.of(JudgedAgain.class, "registered-plan"),
                row ->
                    row.getString("plan_digest").equals(parts.planDigest())
                        && row.getString("target").equals(parts.registration()),
                round.asked().rollback())
            .orElse(false);
    if (!same) {
      throw gone("decision-other-plan", "The plan or the target is not the one that was approved.");
    }
  }

  /** The letters that made the quorum; once begun, only what they say counts, not who says it. */
  private Standing letters(Connection tx, Round round, Reply reply, Instant decidedAt)
      throws SQLException {
    List<Envelope> made =
        Letters.of(tx, round).stream()
            .filter(kept -> !kept.expired(decidedAt))
            .map(Letters.Kept::envelope)
            .filter(letter -> letter.body().answer() == reply)
            .toList();
    if (made.isEmpty()) {
      throw gone("decision-none", "No letter says so.");
    }
    var hearing = new Hearing(made.getFirst(), round, roster, now);
    made.forEach(letter -> checkContent(hearing.of(letter)));
    return round.begunAt() == null
        ? Standing.of(hearing, made, reply)
        : new Standing(hearing, made, List.of());
  }

  private static void checkContent(Hearing hearing) {
    try {
      Binding.checkContent(hearing);
    } catch (Objected objected) {
      throw gone("decision-" + objected.code(), objected.sentence());
    }
  }

  private void checkBegin(Standing yes, Instant decidedAt, Duration begin) {
    if (!yes.quorum().reached()) {
      String why =
          yes.fallen().isEmpty() ? yes.quorum().missing() : yes.fallen().getFirst().sentence();
      throw gone("decision-fallen", "The decision no longer stands. " + why);
    }
    if (now.isAfter(decidedAt.plus(begin))) {
      throw gone(
          "decision-stale",
          "The decision is of %s; it had to be begun within %s."
              .formatted(Spoken.moment(decidedAt), Spoken.span(begin)));
    }
  }

  private static ProblemException gone(String code, String sentence) {
    return ProblemException.never(code, sentence, ASK);
  }
}
