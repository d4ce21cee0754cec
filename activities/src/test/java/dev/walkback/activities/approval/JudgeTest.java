package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Counted;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.notice.TellRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static Court court;
  private Roster ordinary;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(JudgeTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void ordinaryPeople() {
    ordinary =
        Court.roster(
            Court.person(court.ada, "responder"),
            Court.person(court.ben, "responder"),
            Court.person(court.dora, "dba"),
            Court.person(court.olga, "service-owner"),
            Court.person(court.mallory));
    court.roster = ordinary;
  }

  @Test
  void oneOtherPersonDecidesASchemaRollback() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var verdict = court.sends(asked, yes(court.ben, court.ask.ask(asked)));
    assertThat(verdict).isEqualTo(new Decided(Reply.APPROVE, List.of("ben"), "because", court.now));
  }

  @Test
  void whoseLetterCountedIsToldInCaseItWasSomebodyElse() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var checkpoint = court.ask.ask(asked);
    court.told.clear();
    court.sends(asked, yes(court.mallory, checkpoint));
    assertThat(court.told).isEmpty();
    court.sends(asked, yes(court.ben, checkpoint));
    assertThat(court.told)
        .singleElement()
        .returns(List.of("ben"), TellRequest::people)
        .extracting(TellRequest::text)
        .asString()
        .contains("You answered 'approve'")
        .contains(checkpoint.digest8())
        .contains("ben-key")
        .contains("walkback abort rollback-orders-prod");
  }

  @Tag("D4.14")
  @ParameterizedTest
  @ValueSource(strings = {"schema", "partial", "full"})
  void noTypeGoesOnWithoutAnotherPerson(String type) throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().as(type));
    var checkpoint = court.ask.ask(asked);
    assertThat(code(court.sends(asked, yes(court.ada, checkpoint))))
        .isIn("requester-may-not", "not-in-policy");
    assertThat(checkpoint.needed()).startsWith("one person");
    assertThat(checkpoint.whom()).contains("dba").isSorted();
  }

  @Tag("D4.14")
  @Test
  void rowsThatNothingKeepsRaiseTheQuorumToDbaAndServiceOwner() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(1204, 3));
    var checkpoint = court.ask.ask(asked);
    assertThat(checkpoint.phrase()).isEqualTo("REVERSE orders LOSE 1204 ROWS");
    assertThat(code(court.sends(asked, yes(court.ben, checkpoint)))).isEqualTo("not-in-policy");
    assertThat(court.sends(asked, yes(court.dora, checkpoint)))
        .isEqualTo(new Counted("dora", Reply.APPROVE, "one person: service-owner"));
    assertThat(court.sends(asked, yes(court.olga, checkpoint)))
        .isEqualTo(new Decided(Reply.APPROVE, List.of("dora", "olga"), "because", court.now));
  }

  @Test
  void rowsThatAreKeptDoNotRaiseTheQuorum() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(1204, 0));
    var checkpoint = court.ask.ask(asked);
    assertThat(court.sends(asked, yes(court.ben, checkpoint))).isInstanceOf(Decided.class);
  }

  @Test
  void onePersonWithBothRolesIsStillOnePerson() throws SQLException {
    court.roster =
        Court.roster(
            Court.person(court.dora, "dba", "service-owner"),
            Court.person(court.olga, "service-owner"));
    var asked = court.put(Asking.pointOfNoReturn().losing(5, 5));
    var checkpoint = court.ask.ask(asked);
    assertThat(court.sends(asked, yes(court.olga, checkpoint))).isInstanceOf(Counted.class);
    assertThat(court.sends(asked, yes(court.dora, checkpoint))).isInstanceOf(Decided.class);
    var alone = court.put(Asking.pointOfNoReturn().losing(5, 5));
    var second = court.ask.ask(alone);
    assertThat(court.sends(alone, yes(court.dora, second)))
        .isEqualTo(new Counted("dora", Reply.APPROVE, "one person: service-owner"));
    assertThat(code(court.sends(alone, later(court.dora, second)))).isEqualTo("already-decided");
  }

  @Test
  void anyNoEndsTheRoundAndNeedsNoPhrase() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(1204, 3));
    var checkpoint = court.ask.ask(asked);
    court.sends(asked, yes(court.dora, checkpoint));
    var no = court.olga.seal(court.olga.answer(checkpoint, Reply.REJECT, court.now));
    assertThat(court.sends(asked, no))
        .isEqualTo(new Decided(Reply.REJECT, List.of("olga"), "because", court.now));
    assertThat(code(court.sends(asked, later(court.dora, checkpoint)))).isEqualTo("round-closed");
  }

  @Test
  void theResponderWhoGrantsTheStartMayBeTheOneWhoAsks() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().at(Gate.START).by(null));
    assertThat(court.sends(asked, yes(court.ada, court.ask.ask(asked))))
        .isInstanceOf(Decided.class);
  }

  @Test
  void onlyADbaSaysWhatHappensWhenItIsHeld() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().at(Gate.HELD));
    var checkpoint = court.ask.ask(asked);
    assertThat(checkpoint.phrase()).isEmpty();
    assertThat(code(court.sends(asked, reply(court.ben, checkpoint, Reply.RETRY))))
        .isEqualTo("not-in-policy");
    assertThat(code(court.sends(asked, reply(court.dora, checkpoint, Reply.APPROVE))))
        .isEqualTo("answer-not-offered");
    assertThat(court.sends(asked, reply(court.dora, checkpoint, Reply.BRING_BACK)))
        .isInstanceOf(Decided.class);
  }

  @Tag("D2.9")
  @Test
  void theThirdWrongPhraseEndsTheRound() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(1204, 0));
    var checkpoint = court.ask.ask(asked);
    var tries = List.of("reverse orders lose 1204 rows", "REVERSE оrders LOSE 1204 ROWS", "");
    for (int i = 0; i < tries.size(); i++) {
      var wrong =
          Changed.field(
              court.ben.answer(checkpoint, Reply.APPROVE, court.now), "phrase", tries.get(i));
      assertThat((Refused) court.sends(asked, court.ben.seal(wrong)))
          .returns("phrase-wrong", Refused::code)
          .returns(i == 2, Refused::endsRound);
    }
    assertThat(code(court.sends(asked, yes(court.ben, checkpoint)))).isEqualTo("round-closed");
  }

  @Tag("D2.9")
  @Test
  void silenceUntilTheEndLeavesNothingThatALateYesCouldChange() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var checkpoint = court.ask.ask(asked);
    var before = court.now;
    court.passes(Duration.ofMinutes(90));
    assertThat(code(court.sends(asked, yes(court.ben, checkpoint)))).isEqualTo("round-closed");
    court.now = before;
  }

  @Test
  void whoExpiredBeforeTheQuorumSignsAgain() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(5, 5));
    var checkpoint = court.ask.ask(asked);
    var before = court.now;
    court.sends(asked, yes(court.dora, checkpoint));
    court.passes(Duration.ofMinutes(31));
    assertThat(court.sends(asked, yes(court.olga, checkpoint)))
        .isEqualTo(new Counted("olga", Reply.APPROVE, "one person: dba"));
    assertThat(court.sends(asked, yes(court.dora, checkpoint))).isInstanceOf(Decided.class);
    court.now = before;
  }

  @Test
  void whoLostTheRoleMeanwhileNoLongerCountsTowardsTheQuorum() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().losing(5, 5));
    var checkpoint = court.ask.ask(asked);
    court.sends(asked, yes(court.dora, checkpoint));
    court.roster =
        Court.roster(
            Court.person(court.dora, "responder"), Court.person(court.olga, "service-owner"));
    assertThat(court.sends(asked, yes(court.olga, checkpoint)))
        .isEqualTo(new Counted("olga", Reply.APPROVE, "one person: dba"));
  }

  private static String yes(Pen pen, Checkpoint checkpoint) {
    return reply(pen, checkpoint, Reply.APPROVE);
  }

  private static String reply(Pen pen, Checkpoint checkpoint, Reply reply) {
    return pen.seal(pen.answer(checkpoint, reply, court.now)).text();
  }

  private static String later(Pen pen, Checkpoint checkpoint) {
    return pen.seal(pen.answer(checkpoint, Reply.APPROVE, court.now.minusSeconds(1))).text();
  }

  private static String code(Verdict verdict) {
    return verdict instanceof Refused refused ? refused.code() : verdict.toString();
  }
}
