package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stopped by a row in our own database: it ends as an abort by signal does. */
@Timeout(60)
class SecondRoadTest {
  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  void undoesWhatWasSetBeforeTheFirstChange() {
    hands.haltOnce.add("reverse 004");
    approved();

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(incident.result().why()).contains("second road: fixed forward");
    assertThat(hands.log)
        .containsSubsequence("reverse 004", "open, nothing changed")
        .doesNotContain("reverse 003");
  }

  @Test
  void undoesWhatWasSetWhenItStopsTheRehearsal() {
    hands.haltOnce.add("rehearse on a clone");
    incident.begin();
    incident.answer(Gate.START, "approve");

    assertThat(incident.result().why()).contains("second road: fixed forward");
    assertThat(hands.log).contains("open, nothing changed");
  }

  @Test
  void holdsAndAsksAfterTheFirstChange() {
    hands.haltOnce.add("reverse 003");
    approved();
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(hands.log).doesNotContain("reverse 002", "open, nothing changed");
    incident.answer(Gate.HELD, "retry");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
  }

  @Test
  void holdsBeforeAnythingOpensThatWasReversed() {
    hands.haltOnce.add("open, checked");
    approved();
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(incident.workflow().status().closed()).isTrue();
    incident.answer(Gate.HELD, "hand-over");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.HANDED_OVER);
  }

  @Test
  void endsTheWatchWithTheReportAndAsksNobody() {
    hands.haltOnce.add("watch close watch 1");
    approved();

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(incident.result().why()).contains("The watch was ended", "second road");
    assertThat(hands.log).contains("write the report").doesNotContain("ask held round 1");
  }

  @Test
  void anAbortBySignalWhileSomebodyIsAskedToVouchHoldsAndAsks() {
    hands.again = null;
    approved();
    Incident.until(() -> incident.asked(Gate.APPLIES_AGAIN));
    incident.workflow().abort(Incident.raw("{\"reason\": \"fixed forward\"}"));
    Incident.until(() -> incident.asked(Gate.HELD));

    assertThat(hands.log).doesNotContain("open, checked");
    incident.answer(Gate.HELD, "hand-over");
    assertThat(incident.result().outcome()).isEqualTo(Outcome.HANDED_OVER);
  }

  private void approved() {
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
  }
}
