package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LadderTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Instant CLOSES = NOW.plus(Duration.ofMinutes(90));

  @Test
  @Tag("S0.50")
  void tellsOnCallAtOnceThenEachLevelAtItsTimeThenTheLastAgain() {
    var ladder = new Ladder(tempo(), NOW, NOW, CLOSES);

    assertThat(called(ladder, 0)).containsExactly("olga");
    assertThat(called(ladder, 14)).isEmpty();
    assertThat(called(ladder, 15)).containsExactly("dan");
    assertThat(called(ladder, 30)).containsExactly("lea");
    assertThat(called(ladder, 60)).containsExactly("pia");
    assertThat(called(ladder, 75)).containsExactly("pia");
    assertThat(called(ladder, 89)).isEmpty();
  }

  @Test
  void tellsRungsThatArePastInOneCallFromTheFirstOnesTime() {
    var ladder = new Ladder(tempo(), NOW.minus(Duration.ofMinutes(40)), NOW, CLOSES);

    var call = ladder.due(NOW);

    assertThat(call).isNotNull();
    assertThat(call.people()).containsExactly("olga", "dan", "lea");
    assertThat(call.level()).isEqualTo(2);
    assertThat(call.due()).isEqualTo(NOW.minus(Duration.ofMinutes(40)));
  }

  @Test
  @Timeout(2)
  void doesNotCountOutTheYearsSinceTheTroubleBegan() {
    var ladder = new Ladder(tempo(), Instant.EPOCH, NOW, CLOSES);

    assertThat(called(ladder, 0)).containsExactly("olga", "dan", "lea", "pia");
    assertThat(called(ladder, 1)).isEmpty();
    assertThat(called(ladder, 15)).containsExactly("pia");
  }

  private static List<String> called(Ladder ladder, int minute) {
    var call = ladder.due(NOW.plus(Duration.ofMinutes(minute)));
    return call == null ? List.of() : call.people();
  }

  private static Tempo tempo() {
    return new Tempo(
        Duration.ofSeconds(3),
        Duration.ofSeconds(20),
        List.of(rung(0, 0, "olga"), rung(1, 15, "dan"), rung(2, 30, "lea"), rung(3, 60, "pia")),
        Duration.ofMinutes(15),
        Duration.ofMinutes(90),
        Duration.ofMinutes(15),
        Duration.ofMinutes(10));
  }

  private static Rung rung(int level, int minutes, String who) {
    return new Rung(level, Duration.ofMinutes(minutes), "role", List.of(who));
  }
}
