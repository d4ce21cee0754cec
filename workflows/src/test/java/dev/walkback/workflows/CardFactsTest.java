package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people read before they say yes. */
@Timeout(60)
class CardFactsTest {
  private final Incident incident = new Incident();

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  @Tag("S0.11")
  @Tag("S4.5")
  @Tag("S4.31")
  void theStartNamesTheMethodWhatItUsuallyTakesAndTheBackupsTime() {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));

    assertThat(incident.hands.facts.get(Gate.START))
        .contains(
            "Method: Type 1 (schema), 4 reversals, budget 20 min; the procedures call it 20 to 60 min, low to medium risk",
            "Source: the capture of run 2026-11-20-1, taken 1970-01-01 00:00:00 UTC");
  }

  @Test
  @Tag("S3.13")
  @Tag("S4.5")
  @Tag("S4.14")
  void thePointOfNoReturnPutsMeasuredLossBesideTheLabelOfEverySingleStep() {
    incident.begin();
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));

    var facts = incident.hands.facts.get(Gate.POINT_OF_NO_RETURN);
    assertThat(facts)
        .first()
        .asString()
        .startsWith("Rows leaving live tables: at most 120 (rehearsed 20, of them not preserved 0");
    assertThat(facts)
        .contains(
            "Step 004: data loss partial; deletes-rows",
            "Step 003: data loss partial; deletes-rows",
            "Step 002: data loss partial; deletes-rows",
            "Step 001: data loss partial; deletes-rows")
        .contains("After this the way back is 'bring-back' at gate 'held', where it was rehearsed");
  }
}
