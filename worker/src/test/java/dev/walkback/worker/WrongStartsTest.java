package dev.walkback.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.plan.PlanActivitiesImpl;
import dev.walkback.worker.command.House;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import io.temporal.failure.ApplicationFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bad input through Plan.Load itself: one sentence, a hint, nothing begun here or at the target.
 */
@Timeout(120)
class WrongStartsTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, WrongStartsTest.class);
    house.migrated();
  }

  @AfterEach
  void stop() throws Exception {
    house.close();
  }

  private interface Spoiling {
    void spoil(House house) throws Exception;
  }

  /** Everything the issue names about plans. */
  enum Wrong {
    TYPO("yaml-unknown-field", "closes", yaml("closes:", "close:")),
    UNKNOWN_FIELD("yaml-unknown-field", "force", yaml("tool:", "force: true\ntool:")),
    TWO_FILES_FOR_ONE_STEP(
        "plan-one-file",
        "revert",
        yaml("revert: revert/002.sql", "revert: [revert/002.sql, verify/002.sql]")),
    PATTERN("plan-pattern", "revert", yaml("revert: revert/002.sql", "revert: revert/*.sql")),
    COMMIT_INSIDE(
        "script-transaction-control",
        "revert/002.sql, line 1",
        revert("DROP INDEX notes_mood; COMMIT;")),
    DELETE_WITHOUT_BOUND("script-delete-without-where", "has no WHERE", Wrong::unbound),
    UPDATE_WITHOUT_BOUND(
        "script-update-without-where", "has no WHERE", revert("UPDATE notes SET mood = NULL;")),
    FILE_OUTSIDE(
        "plan-file-name",
        "../../secrets",
        yaml("revert: revert/002.sql", "revert: ../../secrets/own")),
    SYMLINK("plan-file-missing", "it is a link", Wrong::link),
    TEN_MEGABYTES(
        "plan-file-too-long", "revert/002.sql", revert("SELECT '" + "x".repeat(10 << 20) + "';")),
    INVALID_UTF8(
        "plan-file-encoding",
        "revert/002.sql",
        house ->
            Files.write(
                house.file("notes", "revert/002.sql"), new byte[] {'-', '-', (byte) 0xff, '\n'})),
    ALIAS_BOMB(
        "yaml-refused",
        "alias",
        yaml("policy", "policy", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")),
    VERSION_MISNAMED(
        "history-missing",
        "version '2'",
        yaml("hazards:", "history: [\"2\", \"001\"]\n    hazards:"));

    private final String code;
    private final String words;
    private final Spoiling spoiling;

    Wrong(String code, String words, Spoiling spoiling) {
      this.code = code;
      this.words = words;
      this.spoiling = spoiling;
    }

    private static Spoiling yaml(String from, String to) {
      return house -> house.plan("notes", House.yaml().replace(from, to));
    }

    private static Spoiling yaml(String from, String to, String more) {
      return house -> house.plan("notes", House.yaml().replace(from, to) + more);
    }

    private static Spoiling revert(String sql) {
      return house ->
          Files.writeString(house.file("notes", "revert/002.sql"), sql, StandardCharsets.UTF_8);
    }

    private static void unbound(House house) throws Exception {
      house.plan(
          "notes",
          House.yaml()
              .replace("updates-rows", "updates-rows, deletes-rows")
              .replace("{update: [0, 20]}", "{update: [0, 20], delete: [0, 20]}"));
      revert("DELETE FROM notes;").spoil(house);
    }

    private static void link(House house) throws Exception {
      var file = house.file("notes", "revert/002.sql");
      Files.delete(file);
      Files.createSymbolicLink(file, house.file("notes", "verify/002.sql"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("D2.13")
  void refusesAWrongPlanAndBeginsNothing(Wrong wrong) throws Exception {
    wrong.spoiling.spoil(house);

    var refused = refused("notes");

    assertThat(refused.getType()).as(refused.getOriginalMessage()).isEqualTo(wrong.code);
    assertThat(refused.getOriginalMessage()).contains(wrong.words);
    assertThat(house.run("plan", "check", "notes").exit()).isIn(1, 2);
  }

  @Test
  void refusesATargetThatIsNotRegistered() throws Exception {
    var refused = refused("shop");

    assertThat(refused.getOriginalMessage())
        .contains("Target 'shop' is not registered; registered are [notes].");
  }

  @Test
  @Tag("S4.10")
  void refusesATargetThatTheCaptureDoesNotComeFrom() throws Exception {
    house.must("target", "remove", "notes");
    house.must("target", "add", "notes");

    assertThat(refused("notes").getType()).isEqualTo("no-capture");
  }

  @Test
  void refusesACopyUnderTheAddressOfTheTarget() throws Exception {
    house.atTarget("UPDATE walkback.registration SET id = gen_random_uuid()");

    assertThat(refused("notes").getOriginalMessage())
        .contains("is not the registered target 'notes'", "another target's marker");
  }

  @Test
  @Tag("S2.5")
  void saysThatThereIsNothingToRollBackAndOpensNoRow() throws Exception {
    house.atTarget("DELETE FROM schema_migrations WHERE version = '002'");

    var loaded = load("notes");

    assertThat(loaded.nothing()).contains("none is applied");
    assertThat(house.column(house.target, "SELECT id FROM walkback.rollback")).isEmpty();
  }

  @Test
  void takesAHeldRollbackOverAlthoughItsStepsHaveChangedTheHistory() throws Exception {
    var first = load("notes");
    house.atTarget("DELETE FROM schema_migrations WHERE version = '002'");

    var second = load("notes");

    assertThat(second.adopted()).isTrue();
    assertThat(second.rollback()).isEqualTo(first.rollback());
    assertThat(second.nothing()).isNull();
  }

  private LoadedPlan load(String target) {
    var environment = Map.of("PATH", System.getenv("PATH"));
    try (var hands = Hands.of(house.configuration(), environment)) {
      var plan =
          new Duties(hands, (workflow, run) -> "")
              .all().stream()
                  .filter(PlanActivitiesImpl.class::isInstance)
                  .map(PlanActivitiesImpl.class::cast)
                  .findFirst()
                  .orElseThrow();
      var run = UUID.randomUUID().toString();
      var start =
          "{\"target\": \"%s\", \"type\": \"schema\", \"reason\": \"it is broken\", \"plan\": \"notes\"}"
              .formatted(target);
      return plan.load(new LoadRequest(start, "rollback-" + target, run, run));
    }
  }

  private ApplicationFailure refused(String target) throws Exception {
    var refused = catchThrowableOfType(ApplicationFailure.class, () -> load(target));
    assertThat(refused.getOriginalMessage()).containsOnlyOnce("HINT: ").doesNotContain("Exception");
    assertThat(refused.isNonRetryable()).isTrue();
    assertThat(house.column(house.target, "SELECT id FROM walkback.rollback")).isEmpty();
    assertThat(house.column(house.own, "SELECT id FROM rollback")).isEmpty();
    assertThat(house.column(house.own, "SELECT path FROM plan_file")).isEmpty();
    return refused;
  }
}
