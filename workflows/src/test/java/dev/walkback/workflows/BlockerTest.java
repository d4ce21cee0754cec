package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody's session is in the way of a step: ending it needs a yes of its own. */
@Timeout(60)
class BlockerTest {
  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @BeforeEach
  void begin() {
    incident.begin();
  }

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  void endsTheSessionPeopleWereShownAndGoesOnWithTheStep() {
    hands.blockedOnce.add("reverse 003");
    approved().answer(Gate.BLOCKER, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "reverse 003",
            "ask blocker round 1",
            "judge a letter at blocker",
            "reverse 003, ending pid 7",
            "reverse 002");
  }

  @Test
  void asksAboutTheNextSessionInARoundOfItsOwn() {
    hands.blockedOnce.add("reverse 003");
    hands.blockedOnce.add("reverse 003, ending pid 7");
    approved().answer(Gate.BLOCKER, "approve").answer(Gate.BLOCKER, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log).containsSubsequence("ask blocker round 1", "ask blocker round 2");
  }

  @Test
  void whoSaysNoBeforeTheFirstChangeGetsEverythingUndone() {
    hands.blockedOnce.add("reverse 004");
    approved().answer(Gate.BLOCKER, "reject");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
    assertThat(incident.result().why()).contains("It needs a lock.", "reject by dan");
    assertThat(hands.log).contains("open, nothing changed");
  }

  @Test
  void silenceAfterTheFirstChangeHoldsAndAsks() {
    hands.blockedOnce.add("reverse 003");
    approved();
    Incident.until(() -> incident.asked(Gate.BLOCKER));

    assertThat(incident.result().outcome()).isEqualTo(Outcome.HELD_IN_MAINTENANCE);
    assertThat(hands.log)
        .containsSubsequence("ask blocker round 1", "ask held round 1")
        .doesNotContain("reverse 003, ending pid 7");
  }

  @Test
  void bindsTheSessionInTheDigestThatALetterQuotes() {
    hands.blockedOnce.add("reverse 004");
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
    var approved = Objects.requireNonNull(incident.workflow().checkpoint()).digest();
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");
    Incident.until(() -> incident.asked(Gate.BLOCKER));

    var open = Objects.requireNonNull(incident.workflow().checkpoint());
    assertThat(open.digest()).isNotEqualTo(approved);
    incident.answer(Gate.BLOCKER, "reject");
    incident.ended();
  }

  private Incident approved() {
    return incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
  }
}
