package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.watch.Health;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeldRunbookTest {
  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  @Tag("S2.35")
  @Tag("D2.19")
  @Tag("D4.9")
  void staysInMaintenanceWhenACheckFails() {
    hands.checked = Result.FAIL;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(incident.workflow().status().closed()).isTrue();
    assertThat(hands.log).doesNotContain("open, checked").contains("tell held");
    assertThat(hands.facts.get(Gate.HELD))
        .contains(
            "Steps done: 004, 003, 002, 001",
            "The present comes back by: rows that leave",
            "Before the migration: the capture music/2026-11-20-1/x, taken 1970-01-01 00:00:00 UTC");
    incident.answer(Gate.HELD, "retry");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log.stream().filter(line -> line.startsWith("reverse"))).hasSize(4);
  }

  @Test
  void asksWhenWhatWasClosedCannotBeOpenedAndSaysThatNothingIsKnownToBeDone() {
    hands.failOnce.addAll(List.of("prove that writing stopped", "open, nothing changed"));
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.HELD));

    var status = incident.workflow().status();
    assertThat(status.next())
        .isEqualTo("It stopped, steps done: none known to this run: what now?");
    assertThat(status.closed()).isTrue();
    assertThat(status.checklist()).noneMatch(line -> line.state() == StepState.RUNNING);
    assertThat(Objects.requireNonNull(incident.workflow().checkpoint()).replies())
        .containsExactly(Reply.RETRY, Reply.HAND_OVER);
    incident.answer(Gate.HELD, "retry");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log).noneMatch(line -> line.startsWith("reverse"));
  }

  @Test
  void doesNotAskAgainWithWhatCouldNotBeOpened() {
    hands.outsideBand = List.of("tracks delete 130 of at most 120");
    hands.failOnce.add("open, nothing changed");
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log).doesNotContain("ask point-of-no-return round 2");
  }

  @Test
  void takesAnUnknownCheckForNoPass() {
    hands.checked = Result.UNKNOWN;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.HELD, "hand-over");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.HANDED_OVER);
    assertThat(hands.log).doesNotContain("open, checked");
  }

  @Test
  @Tag("S2.34")
  void bringsThePresentBackInTheOtherOrder() {
    hands.failOnce.add("reverse 002");
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.HELD, "bring-back");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "reverse 003",
            "reverse 002",
            "bring-back 003",
            "bring-back 004",
            "open, nothing changed");
  }

  @Test
  void goesOnBringingBackOnRetryAndNeverForwardAgain() {
    hands.failOnce.addAll(List.of("reverse 001", "bring-back 003"));
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.HELD, "bring-back");
    incident.answer(Gate.HELD, "retry");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.facts.get(Gate.HELD))
        .contains("Steps done: 004, 003; brought back: 002")
        .anyMatch(fact -> fact.contains("retry goes on with that"));
    assertThat(hands.log)
        .endsWith(
            "bring-back 003",
            "bring-back 004",
            "open, nothing changed",
            "tell ended",
            "write the report",
            "export the history");
    assertThat(hands.log.stream().filter("bring-back 002"::equals)).hasSize(1);
  }

  @Test
  void goesOnBringingBackWhatAnEarlierRunHadBegunToBringBack() {
    hands.left = new Left(List.of("004"), true, true);
    incident.begin();
    incident.answer(Gate.HELD, "retry");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "close [http shop, database]", "prove that writing stopped", "bring-back 004")
        .noneMatch(line -> line.startsWith("reverse"));
  }

  @Test
  void anAbortWhileItIsHeldIsHeardAndAnswered() {
    hands.checked = Result.FAIL;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.HELD));
    incident.workflow().abort(Incident.raw("{\"reason\": \"stop\"}"));
    Incident.until(() ->
        incident.workflow().timeline().stream()
            .anyMatch(entry -> entry.text().contains("It is stopped already")));
    incident.answer(Gate.HELD, "hand-over");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.HANDED_OVER);
  }

  @Test
  @Tag("D0.1")
  void doesNotStartTheNextReversalAfterAFailedOne() {
    hands.failOnce.add("reverse 003");
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(hands.log).contains("reverse 003").doesNotContain("reverse 002", "reverse 001");
  }

  @Test
  void adoptsAHeldRollbackAndAsksBeforeAnythingElse() {
    hands.left = new Left(List.of("004", "003"), false, true);
    incident.begin();
    Incident.until(() -> incident.asked(Gate.HELD));
    var status = incident.workflow().status();
    assertThat(status.closed()).isTrue();
    assertThat(status.next()).isEqualTo("It stopped, steps done: 004, 003: what now?");
    incident.answer(Gate.HELD, "retry");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log)
        .startsWith("load the plan", "tell held", "ask held round 1")
        .containsSubsequence(
            "close [http shop, database]", "prove that writing stopped", "reverse 002");
  }

  @Test
  @Tag("S0.29")
  void neverClosesAWatchOnUnknownAndAsksWithTheApplicationOpenOnUnhealthy() {
    hands.health = Health.UNKNOWN;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log).containsSubsequence("watch close watch 1", "tell unhealthy");
  }

  @Test
  void asksPeopleWhenTheWatchIsUnhealthy() {
    hands.health = Health.UNHEALTHY;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(incident.workflow().status().closed()).isFalse();
    incident.answer(Gate.HELD, "hand-over");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.HANDED_OVER);
  }
}
