package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a decision to its first act. */
@Timeout(60)
class CountdownTest {
  private final Incident incident = new Incident();
  private final FakeHands hands = incident.hands;

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  void warnsAtFourFifthsAndAsksAgainWhatClosingTookTooLongFor() {
    hands.begin = Duration.ofSeconds(5);
    hands.meanwhile.put(
        "close [http shop, database]",
        () -> LockSupport.parkNanos(Duration.ofMillis(5500).toNanos()));
    incident.begin();
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");

    assertThat(incident.result().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    assertThat(hands.log)
        .containsSubsequence(
            "close [http shop, database]",
            "tell expiring",
            "open, nothing changed",
            "ask point-of-no-return round 2",
            "close [http shop, database]",
            "reverse 004")
        .containsOnlyOnce("tell expiring");
  }

  @Test
  void saysOnTheCardHowLongTheDecisionHolds() {
    hands.begin = Duration.ofMinutes(20);
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));

    assertThat(hands.facts.get(Gate.POINT_OF_NO_RETURN))
        .anyMatch(fact -> fact.contains("within 20 min") && fact.contains("16 min after"));
  }
}
