package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.execution.StoredStalls;
import dev.walkback.activities.postgres.StallRecord.Spent;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second road of an abort and the budget for waiting: both stand until people answer. */
class AnsweredTest {
  private static Court court;
  private static Aborts aborts;
  private static StoredStalls stalls;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(AnsweredTest.class);
    aborts = new Aborts(court.store());
    stalls = new StoredStalls(court.store());
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @Test
  void nobodyStopsWhatNobodyWishedToStop() {
    assertThatCode(() -> aborts.pass(UUID.randomUUID())).doesNotThrowAnyException();
  }

  @Test
  void aWishStopsAtEachBoundaryAndTheFirstOneStands() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    aborts.ask(asked.rollback(), "fixed forward");
    var second = aborts.ask(asked.rollback(), "again");

    assertThat(second.reason()).isEqualTo("fixed forward");
    for (int boundary = 0; boundary < 2; boundary++) {
      assertThatThrownBy(() -> aborts.pass(asked.rollback()))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("aborted"))
          .hasMessageContaining("by the second road: fixed forward");
    }
  }

  @Test
  void aWishIsOverOncePeopleHaveSaidWhatNowAndTheNextOneCountsAgain() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().at(Gate.HELD));
    aborts.ask(asked.rollback(), "fixed forward");
    answer(asked, Reply.RETRY);

    aborts.pass(asked.rollback());
    aborts.ask(asked.rollback(), "stop after all");
    assertThatThrownBy(() -> aborts.pass(asked.rollback())).hasMessageContaining("after all");
  }

  @Test
  void letEndASessionAndTheWishStillStandsButWaitingBeginsAnew() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn().at(Gate.BLOCKER));
    aborts.ask(asked.rollback(), "fixed forward");
    stalls.add(asked.rollback(), "004", new Spent(Duration.ofSeconds(9), Duration.ofMinutes(2)));
    answer(asked, Reply.APPROVE);

    assertThat(aborts.standing(asked.rollback())).isPresent();
    assertThat(stalls.spent(asked.rollback(), "004"))
        .isEqualTo(new Spent(Duration.ZERO, Duration.ZERO));
  }

  @Test
  void whatOthersWaitedCountsOverAllStepsAndWhatWeWaitedForOne() {
    var rollback = UUID.randomUUID();
    stalls.add(rollback, "004", new Spent(Duration.ofMillis(9500), Duration.ofMinutes(2)));
    stalls.add(rollback, "004", new Spent(Duration.ofMillis(500), Duration.ofMinutes(1)));
    stalls.add(rollback, "003", new Spent(Duration.ofSeconds(3), Duration.ofMinutes(4)));

    assertThat(stalls.spent(rollback, "004"))
        .isEqualTo(new Spent(Duration.ofSeconds(13), Duration.ofMinutes(3)));
    assertThat(stalls.spent(rollback, "002"))
        .isEqualTo(new Spent(Duration.ofSeconds(13), Duration.ZERO));
  }

  @Test
  void anOpenRollbackIsFoundByItsWorkflowAndByTheHeadOfItsId() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var head = asked.rollback().toString().substring(0, 8);

    assertThat(aborts.open(head)).extracting(Aborts.Open::rollback).contains(asked.rollback());
    assertThat(aborts.open("rollback-orders-prod")).isNotEmpty();
    assertThat(aborts.open("rollback-nobody")).isEqualTo(List.of());
  }

  private static void answer(AskRequest asked, Reply reply) {
    var checkpoint = court.ask.ask(asked);
    var verdict =
        court.sends(asked, court.dora.seal(court.dora.answer(checkpoint, reply, court.now)));
    assertThat(verdict).isInstanceOf(Decided.class);
  }
}
