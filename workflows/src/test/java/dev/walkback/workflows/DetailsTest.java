package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DetailsTest {
  private final Incident incident = new Incident();

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  void sayTheQuestionWhereWeAreAndWhatComes() {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));

    var open = incident.workflow().checkpoint();
    var said = Details.of(incident.workflow().status(), incident.workflow().timeline(), open);
    assertThat(said)
        .startsWith("**May the rollback of music")
        .contains("begin?**\n\ndigest **d**\n\nStep 3 of 14")
        .contains("**start**; then tell people, verify the capture,", "application open")
        .contains("Steps: 004, 003, 002, 001 **waiting**")
        .contains("\n\n- a fact\n\n\u00a0")
        .doesNotContain("| what |");
  }

  @Test
  void sayThatNobodyMustActAndHowItEnded() {
    incident.begin();
    incident.answer(Gate.START, "forged").answer(Gate.START, "reject");
    incident.ended();

    var said = Details.of(incident.workflow().status(), incident.workflow().timeline(), null);
    assertThat(said)
        .startsWith("**Over: ")
        .contains("Outcome: **not-rolled-back**. Report: `report.md`")
        .doesNotContain("Nobody has to act", "Last refused", "then ");
  }

  @Test
  void sayWhyTheLastLetterWasRefused() {
    incident.begin();
    incident.answer(Gate.START, "forged");

    var said = Details.of(incident.workflow().status(), incident.workflow().timeline(), null);
    assertThat(said)
        .contains("**Last refused**, `letter-forged`: The signature is not right. Sign");
  }

  @Test
  void letNoNameBecomeMarkupOrALink() {
    assertThat(Details.plain("](https://evil) **APPROVED** <b>\u202e"))
        .isEqualTo("\\](https\\://evil) \\*\\*APPROVED\\*\\* \\<b\\>⟨U+202E⟩");
  }

  @Test
  void leaveACommandAsItIsTyped() {
    assertThat(Details.plain("walkback decide RUN --print"))
        .isEqualTo("walkback decide RUN -\\-print");
  }
}
