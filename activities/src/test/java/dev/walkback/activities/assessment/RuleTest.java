package dev.walkback.activities.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.assessment.Recommendation;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RuleTest {
  private static final Symptom FINE = new Symptom("database", Result.PASS, "");

  @Test
  @Tag("S0.4")
  void rollsBackAboveTenPerCentOfErrors() {
    Rule rule = Rule.decide(endpoints(sample(100, 11, 20)));

    assertThat(rule.recommendation()).isEqualTo(Recommendation.ROLL_BACK);
    assertThat(rule.id()).isEqualTo("S0.4");
  }

  @Test
  @Tag("D0.12")
  void asksBetweenFiveAndTenPerCentAndNamesTheGap() {
    for (int bad : List.of(5, 10)) {
      Rule rule = Rule.decide(endpoints(sample(100, bad, 20)));

      assertThat(rule.recommendation()).isEqualTo(Recommendation.ASK);
      assertThat(rule.sentence()).contains("S0.6", "S0.4");
    }
  }

  @Test
  @Tag("S0.6")
  void fixesForwardBelowFivePerCent() {
    assertThat(Rule.decide(endpoints(sample(100, 4, 20))).recommendation())
        .isEqualTo(Recommendation.FIX_FORWARD);
  }

  @Test
  @Tag("S0.4")
  @Tag("S0.7")
  void rollsBackOnlyWhenAnswersAreConsistentlySlow() {
    assertThat(Rule.decide(endpoints(sample(20, 0, 600))).id()).isEqualTo("S0.4");
    var sometimes = new ArrayList<>(sample(20, 0, 20).sights());
    sometimes.addAll(sample(20, 0, 600).sights());
    assertThat(Rule.decide(endpoints(new EndpointSample("a", sometimes))).recommendation())
        .isEqualTo(Recommendation.WATCH);
  }

  @Test
  @Tag("S0.3")
  void rollsBackWhenAnEndpointNeverAnswers() {
    var dead = new Sight(Result.FAIL, "refuses connections", 0, Duration.ZERO, false, null);

    assertThat(Rule.decide(endpoints(new EndpointSample("a", List.of(dead, dead)))).id())
        .isEqualTo("S0.3");
  }

  @Test
  void letsTheWorstEndpointDecide() {
    assertThat(Rule.decide(endpoints(sample(20, 0, 5), sample(20, 20, 5))).recommendation())
        .isEqualTo(Recommendation.ROLL_BACK);
  }

  @Test
  @Tag("S0.5")
  void rollsBackWhenRowsBreakTheRules() {
    var broken = new Symptom("references", Result.FAIL, "");
    var measures =
        new Measures(
            FINE, List.of(sample(20, 0, 5)), List.of(broken), List.of(), Thresholds.STANDARD);

    assertThat(Rule.decide(measures).recommendation()).isEqualTo(Recommendation.ROLL_BACK);
  }

  @Test
  void asksWhenNothingCouldBeSeen() {
    var unseen = new Sight(Result.UNKNOWN, "could not be reached", 0, Duration.ZERO, false, null);

    assertThat(Rule.decide(endpoints(new EndpointSample("a", List.of(unseen)))).recommendation())
        .isEqualTo(Recommendation.ASK);
    assertThat(Rule.decide(endpoints()).recommendation()).isEqualTo(Recommendation.ASK);
  }

  @Test
  void asksWhenTheDatabaseDoesNotAnswer() {
    var gone = new Symptom("database", Result.FAIL, "");

    Rule rule =
        Rule.decide(new Measures(gone, List.of(), List.of(), List.of(), Thresholds.STANDARD));

    assertThat(rule.recommendation()).isEqualTo(Recommendation.ASK);
  }

  @Test
  void watchesWhenSessionsWaitAndTheApplicationAnswers() {
    var stuck = new Symptom("blocked sessions", Result.FAIL, "");
    var measures =
        new Measures(
            FINE, List.of(sample(20, 0, 5)), List.of(), List.of(stuck), Thresholds.STANDARD);

    assertThat(Rule.decide(measures).id()).isEqualTo("S4.4");
  }

  @Test
  @Tag("S0.7")
  void statesItsDefaultsAndRefusesToConcludeFromOneLook() {
    assertThat(Sampling.STANDARD).isEqualTo(new Sampling(20, Duration.ofSeconds(10)));
    assertThatThrownBy(() -> new Sampling(1, Duration.ofSeconds(1)))
        .hasMessageContaining("two looks");
  }

  private static Measures endpoints(EndpointSample... samples) {
    return new Measures(FINE, List.of(samples), List.of(), List.of(), Thresholds.STANDARD);
  }

  private static EndpointSample sample(int looks, int bad, long millis) {
    List<Sight> sights = new ArrayList<>();
    for (int i = 0; i < looks; i++) {
      boolean wrong = i < bad;
      sights.add(
          new Sight(
              wrong ? Result.FAIL : Result.PASS,
              "",
              wrong ? 500 : 200,
              Duration.ofMillis(millis),
              false,
              null));
    }
    return new EndpointSample("a", sights);
  }
}
