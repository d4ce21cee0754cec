package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided a quarter of an hour ago, just before it is done. */
class AgainTest {
  private static Court court;
  private AskRequest asked;
  private Checkpoint checkpoint;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(AgainTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void ask() throws SQLException {
    court.now = Court.START;
    court.roster =
        Court.roster(Court.person(court.dora, "dba"), Court.person(court.olga, "service-owner"));
    asked = court.put(Asking.pointOfNoReturn().losing(9, 2));
    checkpoint = court.ask.ask(asked);
  }

  @Test
  void standsForAQuarterOfAnHour() {
    decide();
    var decidedAt = court.now;
    court.passes(Duration.ofMinutes(15));
    assertThat(again())
        .isEqualTo(new Decided(Reply.APPROVE, List.of("dora", "olga"), "because", decidedAt));
  }

  @Test
  void isStaleAfterThat() {
    decide();
    court.passes(Duration.ofMinutes(15).plusMillis(1));
    fails("decision-stale");
  }

  @Test
  void isStaleSoonerWhereThePolicySaysSo() throws SQLException {
    court.execute(
        "UPDATE gate SET asked = jsonb_set(asked::jsonb, '{begin}', '\"PT5M\"')::json"
            + " WHERE nonce = '"
            + checkpoint.nonce()
            + "'");
    decide();
    court.passes(Duration.ofMinutes(5).plusMillis(1));
    fails("decision-stale");
  }

  @Test
  void onceBegunHoldsForTheStepsThatFollow() {
    decide();
    again();
    court.passes(Duration.ofMinutes(40));
    court.roster = Court.roster(Court.person(court.dora), Court.person(court.olga));
    assertThat(again().by()).containsExactly("dora", "olga");
  }

  @Test
  void fallsWithAKeyThatWasRevokedMeanwhile() {
    decide();
    var revoked = court.olga.revoked(court.now.plusSeconds(1));
    court.roster =
        Court.roster(
            Court.person(court.dora, "dba"),
            new Person("olga", List.of(revoked), List.of(), java.util.Set.of("service-owner")));
    court.passes(Duration.ofSeconds(2));
    fails("decision-fallen");
  }

  @Test
  void fallsWithARoleThatWasTakenMeanwhile() {
    decide();
    court.roster =
        Court.roster(Court.person(court.dora), Court.person(court.olga, "service-owner"));
    fails("decision-fallen");
  }

  @Test
  void fallsWhenThePlanIsNoLongerTheOneThatWasApproved() throws SQLException {
    decide();
    court.execute(
        "UPDATE rollback SET plan_digest = 'sha256:x' WHERE id = '" + asked.rollback() + "'");
    fails("decision-other-plan");
  }

  @Test
  void fallsWhenTheQuestionWasChangedInOurOwnDatabase() throws SQLException {
    decide();
    court.execute(
        "UPDATE gate SET asked = replace(asked::text, '\"band\":9', '\"band\":900')::json"
            + " WHERE nonce = '"
            + checkpoint.nonce()
            + "'");
    fails("decision-digest-changed");
  }

  @Test
  void fallsWhenALetterWasChangedInOurOwnDatabase() throws SQLException {
    decide();
    court.execute(
        "UPDATE letter SET envelope = replace(envelope, '\"because\"', '\"be cause\"')"
            + " WHERE by = 'dora' AND nonce = '"
            + checkpoint.nonce()
            + "'");
    fails("decision-fallen");
  }

  @Test
  void isNothingBeforeTheQuorumAfterANoAndWhenNobodyWasAsked() throws SQLException {
    fails("decision-none");
    send(court.dora, Reply.APPROVE);
    fails("decision-none");
    send(court.olga, Reply.REJECT);
    fails("decision-none");
    assertThatThrownBy(() -> court.judge.again(asked.rollback(), Gate.HELD, 1))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void isNothingOnceTheQuestionIsPutAnew() throws SQLException {
    decide();
    court.passes(Duration.ofSeconds(1));
    court.ask.ask(court.put(Asking.again(asked, "run-2")));
    fails("decision-none");
  }

  @Test
  void needsARosterThatCanBeRead() {
    decide();
    court.roster = null;
    fails("policy-unreadable");
  }

  private void decide() {
    send(court.dora, Reply.APPROVE);
    assertThat(send(court.olga, Reply.APPROVE)).isInstanceOf(Decided.class);
  }

  private Object send(Pen pen, Reply reply) {
    return court.sends(asked, pen.seal(pen.answer(checkpoint, reply, court.now)));
  }

  private Decided again() {
    return court.judge.again(asked.rollback(), Gate.POINT_OF_NO_RETURN, 1);
  }

  private void fails(String code) {
    assertThatThrownBy(this::again)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().code()).isEqualTo(code));
  }
}
