package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.status.Outcome;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunbookTest {
  private static final List<String> WHOLE =
      List.of(
          "load the plan",
          "measure",
          "ask start round 1",
          "judge a letter at start",
          "tell announced",
          "verify the source",
          "secure the way back",
          "rehearse on a clone",
          "ask point-of-no-return round 1",
          "judge a letter at point-of-no-return",
          "close [http shop, database]",
          "prove that writing stopped",
          "reverse 004",
          "reverse 003",
          "reverse 002",
          "reverse 001",
          "check [before = after, counts of all tables]",
          "open, checked",
          "tell reopened",
          "watch close watch 1",
          "watch extended watch 1",
          "watch extended watch 2",
          "watch extended watch 3",
          "watch extended watch 4",
          "watch extended watch 5",
          "watch extended watch 6",
          "tell ended",
          "write the report",
          "export the history");

  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  @Tag("S0.12")
  @Tag("S0.31")
  @Tag("S0.37")
  @Tag("S2.8")
  @Tag("S3.3")
  void readsAsTheRunbookWhenPeopleSayYes() {
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log).containsExactlyElementsOf(WHOLE);
  }

  @Test
  @Tag("S0.51")
  void staysUnderThreeHundredEventsAndTicksTheChecklist() {
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.result();

    assertThat(incident.history().getEvents()).hasSizeBetween(100, 300);
    assertThat(incident.workflow().status().checklist())
        .hasSize(12)
        .extracting(line -> line.name() + " " + line.state().wire())
        .contains("executed done", "integrity verified done", "post-mortem scheduled waiting");
  }

  @Test
  @Tag("S0.50")
  @Tag("D2.9")
  void climbsTheLadderAndLapsesInSilenceWithoutChangingAnything() {
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    hands.told.clear();

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.told).containsExactly("dan", "lea", "pia", "pia");
    assertThat(hands.log)
        .noneMatch(line -> line.startsWith("reverse"))
        .contains("open, nothing changed");
  }

  @Test
  @Tag("S0.50")
  void holdsPagesBackWhileSomebodySaysTheyAreOnItAndApprovesNothing() {
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    hands.told.clear();
    incident.skip(Duration.ofMinutes(14));
    incident.workflow().acknowledge(Incident.raw("{\"by\": \"olga\", \"note\": \"on it\"}"));
    incident.skip(Duration.ofMinutes(8));

    assertThat(hands.told).isEmpty();
    assertThat(incident.asked(Gate.POINT_OF_NO_RETURN)).isTrue();
    incident.skip(Duration.ofMinutes(3));
    assertThat(hands.told).containsExactly("dan");
  }

  @Test
  @Tag("D4.14")
  void keepsARefusedLetterInViewAndGoesOnAsking() {
    incident.begin();
    incident.answer(Gate.START, "forged");

    assertThat(incident.workflow().status().refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("letter-forged"));
    assertThat(incident.asked(Gate.START)).isTrue();
    assertThat(incident.workflow().timeline()).anyMatch(entry -> entry.kind().equals("refusal"));
  }

  @Test
  @Tag("S4.13")
  void endsWhereTheRehearsalForbidsGoingOn() {
    hands.rehearsalStops = List.of("5 rows would be deleted where 2 are declared");
    incident.begin();
    incident.answer(Gate.START, "approve");

    assertThat(incident.result().why()).contains("5 rows would be deleted");
    assertThat(hands.log).noneMatch(line -> line.startsWith("ask point"));
  }

  @Test
  void opensAndAsksAgainWhenTheClosedNumbersLeaveTheBand() {
    hands.outsideBand = List.of("tracks delete 130 of at most 120");
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "prove that writing stopped",
            "open, nothing changed",
            "rehearse on a clone",
            "ask point-of-no-return round 2",
            "reverse 004");
  }

  @Test
  void abortBeforeTheFirstChangeUndoesWhatWasSet() {
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    incident.workflow().abort(Incident.raw("{\"reason\": \"fixed forward\"}"));

    assertThat(incident.result().why()).contains("fixed forward");
    assertThat(hands.log).contains("open, nothing changed").noneMatch(l -> l.startsWith("reverse"));
  }

  @Test
  void cancellationIsAnAbortAndStillWritesTheReport() {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));
    WorkflowStub.fromTyped(incident.workflow()).cancel();

    // The engine calls a run that was asked to cancel cancelled, however it ends; we say how.
    assertThatThrownBy(incident::result).isInstanceOf(WorkflowFailedException.class);
    assertThat(incident.workflow().status().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log).contains("write the report");
  }

  @Test
  @Tag("S2.5")
  @Tag("D2.1")
  void endsWithoutDoingAnythingWhenTheMigrationWasNeverApplied() {
    hands.nothing = "None of the plan's migrations was ever applied.";
    incident.begin();

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log)
        .containsExactly("load the plan", "tell ended", "write the report", "export the history");
  }

  @Test
  void asksAPersonWhatStopsItFromApplyingAgainWhereNothingMeasurableDoes() {
    hands.again = null;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.APPLIES_AGAIN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log).containsSubsequence("ask applies-again round 1", "open, checked");
  }

  @Test
  void closesNothingWherePlanClosesNothing() {
    hands.closes = Closes.NOTHING;
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.result();

    assertThat(hands.log).noneMatch(line -> line.startsWith("close "));
  }
}
