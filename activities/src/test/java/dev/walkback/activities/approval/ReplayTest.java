package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Counted;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same letter, tried again by the engine or sent again by somebody. */
class ReplayTest {
  private static Court court;
  private AskRequest asked;
  private Checkpoint checkpoint;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(ReplayTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void ask() throws SQLException {
    asked = court.put(Asking.pointOfNoReturn().losing(5, 5));
    checkpoint = court.ask.ask(asked);
  }

  @Test
  void anArrivalTriedAgainGetsTheVerdictItGot() {
    String letter = letter(court.dora);
    var first = court.judge.judge(arrival(1, letter));
    assertThat(first).isInstanceOf(Counted.class);
    court.passes(Duration.ofHours(3));
    assertThat(court.judge.judge(arrival(1, letter))).isEqualTo(first);
    court.passes(Duration.ofHours(-3));
    var second = court.judge.judge(arrival(2, letter(court.olga)));
    assertThat(second).isInstanceOf(Decided.class);
    assertThat(court.judge.judge(arrival(2, letter(court.olga)))).isEqualTo(second);
  }

  @Test
  void aRefusalTriedAgainIsTheSameRefusalAndIsKeptOnce() throws SQLException {
    var first = court.judge.judge(arrival(1, letter(court.ben)));
    assertThat(((Refused) first).code()).isEqualTo("not-in-policy");
    assertThat(court.judge.judge(arrival(1, letter(court.ben)))).isEqualTo(first);
    assertThat(
            court.count(
                "SELECT count(*) FROM refusal WHERE code = 'not-in-policy' AND by = 'ben'"
                    + " AND rollback = '"
                    + asked.rollback()
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void aThirdWrongPhraseTriedAgainIsStillTheThird() {
    var wrong =
        court
            .dora
            .seal(
                Changed.field(
                    court.dora.answer(checkpoint, Reply.APPROVE, court.now), "phrase", "yes"))
            .text();
    for (int i = 0; i < 5; i++) {
      assertThat((Refused) court.judge.judge(arrival(1, wrong))).returns(false, Refused::endsRound);
    }
    assertThat((Refused) court.judge.judge(arrival(2, wrong))).returns(false, Refused::endsRound);
    assertThat((Refused) court.judge.judge(arrival(3, wrong))).returns(true, Refused::endsRound);
    assertThat((Refused) court.judge.judge(arrival(3, wrong))).returns(true, Refused::endsRound);
  }

  @Test
  void theSameLetterSentTwiceIsRefusedWhateverItsWhiteSpace() {
    court.judge.judge(arrival(1, letter(court.dora)));
    assertThat(code(court.judge.judge(arrival(2, letter(court.dora))))).isEqualTo("replayed");
    String indented = letter(court.dora).replace("\":", "\" : ").replace(",\"", ",\n  \"");
    assertThat(indented).isNotEqualTo(letter(court.dora));
    assertThat(code(court.judge.judge(arrival(3, indented)))).isEqualTo("replayed");
    court.judge.judge(arrival(4, letter(court.olga)));
    assertThat(code(court.judge.judge(arrival(5, letter(court.olga))))).isEqualTo("replayed");
  }

  @Test
  void aLetterThatTheWebUiIndentedCounts() {
    String indented =
        letter(court.dora)
            .replace("\":", "\": ")
            .replace("{\"", "{\n\t\"")
            .replace(",\"", ",\r\n\t\"")
            .replace("}", "\n}");
    assertThat(court.judge.judge(arrival(1, indented))).isInstanceOf(Counted.class);
  }

  @Test
  void aLetterReadByTheRunAfterAResetEndsTheRound() {
    var afterReset =
        new JudgeRequest(
            asked.rollback(), asked.gate(), asked.round(), "run-2", 1, letter(court.dora));
    assertThat((Refused) court.judge.judge(afterReset))
        .returns("run-changed", Refused::code)
        .returns(true, Refused::endsRound);
  }

  @Test
  void theSamePersonAtTheSameMomentOnTwoWorkersCountsOnce() throws Exception {
    var calls = new ArrayList<Callable<Verdict>>();
    for (int i = 1; i <= 8; i++) {
      int delivery = i;
      String letter =
          court
              .dora
              .seal(court.dora.answer(checkpoint, Reply.APPROVE, court.now.minusSeconds(i)))
              .text();
      calls.add(() -> court.judge.judge(arrival(delivery, letter)));
    }
    int counted = 0;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var verdict : workers.invokeAll(calls)) {
        counted += verdict.get() instanceof Counted ? 1 : 0;
      }
    }
    assertThat(counted).isEqualTo(1);
  }

  private JudgeRequest arrival(int delivery, String letter) {
    return court.delivered(asked, letter, delivery);
  }

  private String letter(Pen pen) {
    return pen.seal(pen.answer(checkpoint, Reply.APPROVE, court.now)).text();
  }

  private static String code(Verdict verdict) {
    return ((Refused) verdict).code();
  }
}
