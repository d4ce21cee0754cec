package dev.walkback.activities.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.Severity;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.Choice;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.RowOperation;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {
  @TempDir Path folder;

  static Stream<WrongPlan> wrong() {
    return WrongPlan.corpus();
  }

  @Test
  @Tag("S0.1")
  @Tag("S0.31")
  void readsEveryField() {
    ReadPlan read = PlanOnDisk.in(folder).read().usable();

    assertThat(read.plan().target()).isEqualTo("orders-prod");
    assertThat(read.plan().about()).hasNoNullFieldsOrPropertiesExcept("status");
    assertThat(read.plan().source()).isEqualTo(new CaptureOfRun("2026-11-20-1"));
    assertThat(read.plan().tool()).isEqualTo(MigrationTool.FLYWAY);
    assertThat(read.plan().closes()).isEqualTo(Closes.EVERYTHING);
    assertThat(read.plan().barriers()).hasSize(2);
    assertThat(read.plan().checks()).hasSize(4);
    assertThat(read.plan().watch().extended()).isEqualTo(Duration.ofHours(24));
    assertThat(read.plan().steps()).extracting(Step::name).containsExactly("004", "003");
    assertThat(read.texts()).hasSize(7).containsKey("verify/orphans.sql");
  }

  @Test
  @Tag("S0.32")
  @Tag("S3.13")
  void readsWhatAStepDeclares() {
    Step step = PlanOnDisk.in(folder).read().plan().steps().get(1);

    assertThat(step.harm().hazards()).containsExactly(Hazard.DELETES_ROWS);
    assertThat(step.harm().loss()).isEqualTo(Loss.PARTIAL);
    assertThat(step.harm().rows())
        .containsExactly(new RowBudget("tracks", RowOperation.DELETE, 0, 120));
    assertThat(step.setting().load()).isEqualTo(Map.of("tracks", "before_tracks"));
    assertThat(step.optional()).isEqualTo(Choice.RUN);
    assertThat(step.scripts().revert().path()).isEqualTo("revert/003.sql");
  }

  @Test
  void saysItsDefaults() {
    Step step = PlanOnDisk.in(folder).read().plan().steps().get(1);

    assertThat(step.setting().searchPath()).containsExactly("public");
    assertThat(step.setting().history()).containsExactly("003");
    assertThat(step.limits().lock().millis()).isEqualTo(500);
    assertThat(step.limits().statement().millis()).isEqualTo(60_000);
    assertThat(step.limits().budget()).isEqualTo(Duration.ofMinutes(5));
  }

  @ParameterizedTest
  @Tag("D2.13")
  @Tag("D4.12")
  @MethodSource("wrong")
  void refusesAWrongPlanAndNamesWhatIsWrong(WrongPlan wrong) {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    disk.with("plan.yaml", wrong.applyTo(disk.yaml()));
    long before = System.nanoTime();

    var refusal =
        catchThrowableOfType(ProblemException.class, () -> disk.read().usable()).problem();

    assertThat(refusal.code()).isEqualTo(wrong.code());
    assertThat(refusal.message())
        .contains(wrong.words())
        .matches("(?s).*(line \\d+|is no file|there is no|holds).*");
    assertThat(refusal.hint()).isNotBlank();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void givesTheSamePlanTheSameDigestWhateverItsWhiteSpace() {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    String digest = disk.read().digest();

    disk.with("plan.yaml", "# read aloud\n" + disk.yaml().replace("[mara]", "[ \"mara\" ]"));

    assertThat(disk.read().digest()).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"revert/004.sql", "reapply/003.sql", "verify/004.sql", "verify/orphans.sql"})
  void givesAnotherDigestWhenAFileChanges(String file) {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    String digest = disk.read().digest();

    disk.with(file, disk.read().texts().get(file) + " ");

    assertThat(disk.read().digest()).isNotEqualTo(digest);
  }

  @Test
  void givesAnotherDigestWhenAFieldChanges() {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    String digest = disk.read().digest();

    disk.with("plan.yaml", disk.yaml().replace("[0, 120]", "[0, 121]"));

    assertThat(disk.read().digest()).isNotEqualTo(digest);
  }

  @Test
  void saysHowManyRefusalsThereAre() {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    disk.with("revert/004.sql", "BEGIN;\nTRUNCATE tracks;\nCOMMIT;");

    assertThat(disk.read().refusals()).hasSize(3);
    assertThatThrownBy(() -> disk.read().usable())
        .hasMessageStartingWith("revert/004.sql, line 1, column 1: BEGIN takes")
        .hasMessageContaining("There are 2 more");
  }

  @Test
  void keepsWhatIsOpaqueForTheCard() {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    disk.with("revert/004.sql", "DO $$BEGIN PERFORM 1; END$$;");
    disk.with("plan.yaml", disk.yaml().replace("[drops-column]", "[opaque]"));

    assertThat(disk.read().usable().remarks())
        .filteredOn(remark -> remark.finding().severity() == Severity.OPAQUE)
        .singleElement()
        .extracting(Remark::text)
        .asString()
        .contains("only the rehearsal shows it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracks-schema", "favorites-schema"})
  @Tag("S2.23")
  void readsTheExamples(String name) {
    ReadPlan read = new PlanReader(Path.of("..", "examples", "plans")).read(name).usable();

    assertThat(read.refusals()).isEmpty();
    assertThat(read.plan().steps()).isNotEmpty();
  }

  @Test
  void handsOutTheBytesThatWereHashed() {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    disk.with("verify/004.sql", "SELECT 'é' WHERE false;\r\n");

    var fixed = new PlanFileShelf(new PlanReader(disk.plans())).read("tracks");

    var verify = fixed.plan().steps().getFirst().scripts().verify();
    assertThat(Sha256.of(Objects.requireNonNull(fixed.files().get("verify/004.sql"))))
        .isEqualTo(verify.digest());
    assertThat(fixed.digest()).isEqualTo(disk.read().digest());
  }

  @Test
  void keepsAPlanWithARefusedScriptOnTheShelf() {
    PlanOnDisk disk = PlanOnDisk.in(folder).with("revert/004.sql", "COMMIT");

    assertThatThrownBy(() -> new PlanFileShelf(new PlanReader(disk.plans())).read("tracks"))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void namesThePlansThereAre() {
    PlanOnDisk disk = PlanOnDisk.in(folder);

    assertThat(new PlanReader(disk.plans()).names()).isEqualTo(List.of("tracks"));
  }
}
