package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step whose own transaction found other rows than were approved, and left nothing. */
@Timeout(60)
class OtherRowsTest {
  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  @Tag("D0.3")
  void opensRehearsesAndAsksAgainWhereItWasTheFirstStep() {
    hands.outsideOnce.add("reverse 004");
    approved();
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "reverse 004",
            "open, nothing changed",
            "rehearse on a clone",
            "ask point-of-no-return round 2",
            "close [http shop, database]",
            "reverse 004",
            "open, checked");
    assertThat(hands.facts.get(Gate.POINT_OF_NO_RETURN).getFirst())
        .startsWith("Asked again: Step 004: It touched other rows");
  }

  @Test
  void asksAgainUnderAnotherDigestWhereTheClosedNumbersMovedAndDoesNothingMeanwhile() {
    hands.outsideBand = List.of("tracks drop 130 of at most 120");
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    var first = Objects.requireNonNull(incident.workflow().checkpoint());
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    var second = Objects.requireNonNull(incident.workflow().checkpoint());

    assertThat(second.round()).isEqualTo(first.round() + 1);
    assertThat(second.digest()).isNotEqualTo(first.digest());
    assertThat(hands.facts.get(Gate.POINT_OF_NO_RETURN).getFirst())
        .isEqualTo("Asked again: outside the band: tracks drop 130 of at most 120");
    assertThat(incident.workflow().status().closed()).isFalse();
    incident.answer(Gate.POINT_OF_NO_RETURN, "reject");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log).noneMatch(line -> line.startsWith("reverse"));
  }

  @Test
  void endsWithEverythingUndoneWhereTheNewRehearsalForbidsIt() {
    hands.outsideOnce.add("reverse 004");
    hands.meanwhile.put(
        "reverse 004", () -> hands.rehearsalStops = List.of("130 rows, 120 declared"));
    approved();

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(incident.result().why()).contains("130 rows, 120 declared");
  }

  @Test
  void holdsAndAsksWhereSomethingIsDoneAlready() {
    hands.outsideOnce.add("reverse 003");
    approved();
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(hands.log).doesNotContain("open, nothing changed", "reverse 002");
    incident.answer(Gate.HELD, "bring-back");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
  }

  @Test
  void asksThreeTimesAndNotForEver() {
    incident.begin();
    incident.answer(Gate.START, "approve");
    for (int round = 1; round <= 3; round++) {
      Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
      hands.outsideOnce.add("reverse 004");
      incident.answer(Gate.POINT_OF_NO_RETURN, "approve");
    }

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(hands.log).contains("ask point-of-no-return round 3").doesNotContain("reverse 003");
  }

  private void approved() {
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
  }
}
