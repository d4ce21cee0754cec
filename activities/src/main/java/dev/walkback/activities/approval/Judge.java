package dev.walkback.activities.approval;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.approval.Counted;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Weighs letters. The first thing that is wrong is the answer, in an order that tells a stranger
 * nothing about the question before he has proved who he is.
 */
public final class Judge {
  private static final int MOST_WRONG_PHRASES = 3;

  private final Store store;
  private final Supplier<Roster> rosters;
  private final Notices notices;
  private final InstantSource clock;

  /** The roster is asked for each letter, so that who lost a role a minute ago has lost it. */
  public Judge(Store store, Supplier<Roster> rosters, Notices notices, InstantSource clock) {
    this.store = store;
    this.rosters = rosters;
    this.notices = notices;
    this.clock = clock;
  }

  /** The verdict; the same arrival tried again gets the one it got. */
  public Verdict judge(JudgeRequest request) {
    return store.inTransaction(tx -> once(tx, request));
  }

  /**
   * Judged again just before the first irreversible statement; what no longer holds ends it with a
   * problem. Once begun, the same decision holds to the end of what it allowed.
   */
  public Decided again(UUID rollback, Gate gate, int round) {
    return store.inTransaction(tx -> {
      try {
        return new JudgedAgain(readRoster(), clock.instant()).check(tx, rollback, gate, round);
      } catch (Objected objected) {
        throw ProblemException.needsPerson(objected.code(), objected.sentence(), objected.hint());
      }
    });
  }

  private Verdict once(Connection tx, JudgeRequest request) throws SQLException {
    var round = Rounds.lock(tx, request.rollback(), request.gate(), request.round(), request.run());
    var heard = Letters.heard(tx, request);
    if (heard.isPresent()) {
      return heard.get();
    }
    Instant now = clock.instant();
    try {
      return weighed(tx, request, round, now);
    } catch (Objected objected) {
      var refused =
          new Refused(
              objected.code(),
              objected.sentence(),
              objected.hint(),
              objected.by(),
              objected.endsRound());
      Letters.refuse(tx, request, refused, now);
      return refused;
    }
  }

  private Verdict weighed(Connection tx, JudgeRequest request, Optional<Round> round, Instant now)
      throws SQLException {
    var letter = LetterParser.parse(request.letter());
    try {
      var roster = readRoster();
      Proof.check(letter, roster, now);
      var hearing = new Hearing(letter, round.orElseThrow(Judge::nothingAsked), roster, now);
      var counted = Letters.of(tx, hearing.round());
      Binding.check(hearing, request.run(), Twice.replayed(letter, counted));
      Freshness.check(hearing);
      Right.check(hearing);
      checkWording(tx, hearing);
      Twice.check(hearing, counted);
      return count(tx, request, hearing, counted);
    } catch (Objected objected) {
      throw objected.claimedBy(Quoted.word(letter.body().by()));
    }
  }

  private static void checkWording(Connection tx, Hearing hearing) throws SQLException {
    try {
      Wording.check(hearing);
    } catch (Objected wrong) {
      throw Rounds.wrongPhrase(tx, hearing.round()) >= MOST_WRONG_PHRASES
          ? wrong.endingTheRound()
          : wrong;
    }
  }

  private Verdict count(
      Connection tx, JudgeRequest request, Hearing hearing, List<Letters.Kept> counted)
      throws SQLException {
    var verdict = verdict(hearing, counted);
    Letters.expire(tx, hearing.body(), hearing.now());
    Letters.keep(tx, request, hearing.letter(), verdict, hearing.now());
    notices.put(tx, Echo.of(hearing));
    if (verdict instanceof Decided decided) {
      Rounds.decide(tx, hearing.round(), decided.reply(), decided.at());
      Rounds.settle(tx, hearing.round(), decided.at());
    }
    return verdict;
  }

  private static Verdict verdict(Hearing hearing, List<Letters.Kept> counted) {
    var body = hearing.body();
    if (body.answer() == Reply.REJECT) {
      return new Decided(Reply.REJECT, List.of(body.by()), body.reason(), hearing.now());
    }
    var agreeing =
        counted.stream()
            .filter(kept -> !kept.expired(hearing.now()))
            .map(Letters.Kept::envelope)
            .toList();
    var yes = Standing.of(hearing, agreeing, body.answer()).with(hearing.letter());
    return yes.quorum().reached()
        ? new Decided(body.answer(), yes.ids(), body.reason(), hearing.now())
        : new Counted(body.by(), body.answer(), yes.quorum().missing());
  }

  /** A roster that cannot be read lets nobody decide; whatever the reason is. */
  private Roster readRoster() {
    try {
      return rosters.get();
    } catch (RuntimeException unreadable) {
      throw new Objected(
          "policy-unreadable",
          "Who may decide cannot be read from the configuration.",
          "Have an operator correct walkback.yaml ('walkback doctor' names the line); then send"
              + " the letter again.");
    }
  }

  private static Objected nothingAsked() {
    return new Objected(
        "no-question",
        "Nothing is asked at this gate in this round.",
        "Fetch the card with 'walkback decide RUN'; it says what is asked.");
  }
}
