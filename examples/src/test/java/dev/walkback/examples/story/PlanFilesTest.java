package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.activities.script.Finding;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Step;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are plans that the product takes, and they declare no more than they do. */
class PlanFilesTest {
  private final PlanReader reader = new PlanReader(Path.of("plans"));

  @ParameterizedTest
  @ValueSource(strings = {"tracks-schema", "favorites-schema"})
  void everyFileIsAllowedAndEveryDeclaredHarmIsReal(String name) {
    ReadPlan read = reader.read(name);

    assertThat(read.refusals()).isEmpty();
    for (Step step : read.plan().steps()) {
      assertThat(found(read, step)).as(step.name()).isEqualTo(Set.copyOf(step.harm().hazards()));
    }
  }

  @Test
  @Tag("S0.1")
  void theProcedureSaysWhatItIs() {
    var about = Objects.requireNonNull(reader.read("tracks-schema").plan().about());

    assertThat(about.feature()).isEqualTo("Tracks and posts separated");
    assertThat(about.version()).isEqualTo("1.0");
    assertThat(about.created()).isEqualTo("2026-11-19");
    assertThat(about.status()).isEqualTo("rehearsed");
  }

  @Test
  @Tag("S0.32")
  @Tag("S0.37")
  void theStepsGoFromTheNewestToTheOldestAndTheIndexesAreAChoice() {
    var steps = reader.read("tracks-schema").plan().steps();

    assertThat(steps).extracting(Step::name).isEqualTo(ByHand.ORDER);
    assertThat(steps)
        .filteredOn(step -> step.optional() != null)
        .extracting(Step::name)
        .containsExactly("004-indexes");
    assertThat(steps)
        .flatExtracting(step -> step.setting().history())
        .containsExactly("4", "3", "2", "1");
  }

  @Test
  @Tag("S2.24")
  void aMigrationWithoutARecordHasNoneToRemove() {
    assertThat(reader.read("favorites-schema").plan().steps())
        .flatExtracting(step -> step.setting().history())
        .containsExactly("003");
  }

  @Test
  void theTypedNumberCountsEveryRowThatMayLeave() {
    assertThat(reader.read("tracks-schema").plan().mostRowsLeaving()).isEqualTo(6_120);
  }

  private static Set<Hazard> found(ReadPlan read, Step step) {
    return read.remarks().stream()
        .filter(remark -> remark.file().equals(step.scripts().revert().path()))
        .map(remark -> remark.finding())
        .map(Finding::hazard)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
