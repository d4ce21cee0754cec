package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plan beside the target it is for, before anybody needs it. */
@Timeout(120)
class PlanCheckTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, PlanCheckTest.class);
    house.must("target", "add", "notes");
  }

  @AfterEach
  void stop() throws Exception {
    house.close();
  }

  @Test
  void saysThatAPlanCouldStart() {
    var said = house.run("plan", "check", "notes");

    assertThat(said.exit()).as(said.all()).isZero();
    assertThat(said.out()).contains("notes: sha256:", "The history has a record of every version");
    assertThat(said.out()).contains("There is no capture from before run r1 yet");
    house.must("capture", "notes", "--run", "r1");
    house.must("migration", "begin", "notes", "--run", "r1");
    assertThat(house.must("plan", "check", "notes")).contains("Its source is capture ");
  }

  @Test
  @Tag("D2.12")
  void saysWhichVersionTheHistoryWritesOtherwise() throws Exception {
    house.atTarget("UPDATE schema_migrations SET version = '2' WHERE version = '002'");

    var said = house.run("plan", "check", "notes");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("version '002'", "HINT: Write history: [\"2\"]");
  }

  @Test
  @Tag("S2.5")
  void saysThatAMigrationIsNotAppliedYet() throws Exception {
    house.atTarget("DELETE FROM schema_migrations WHERE version = '002'");

    var said = house.run("plan", "check", "notes");

    assertThat(said.exit()).isZero();
    assertThat(said.out()).contains("none is applied");
  }

  @Test
  @Tag("S2.24")
  void takesAMigrationThatLeftNoRecord() throws Exception {
    house.atTarget("DELETE FROM schema_migrations WHERE version = '002'");
    house.plan("notes", House.yaml().replace("hazards:", "history: none\n    hazards:"));

    assertThat(house.run("plan", "check", "notes").exit()).isZero();
  }

  @Test
  void saysWhatAPlanNamesAndNobodyConfigured() throws Exception {
    house.plan("notes", House.yaml().replace("checks: [", "checks: [{endpoint: health}, "));

    var said = house.run("plan", "check", "notes");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out())
        .contains("names endpoint 'health'", "HINT: Configure it under targets.notes");
  }

  @Test
  void tellsUnseenFromRefused() throws Exception {
    house.atTarget("ALTER ROLE house_operator NOLOGIN");
    try {
      var said = house.run("plan", "check", "notes");
      assertThat(said.exit()).as(said.all()).isEqualTo(3);
      assertThat(said.out()).contains("notes: sha256:", "HINT:");
    } finally {
      house.atTarget("ALTER ROLE house_operator LOGIN");
    }
  }

  @Test
  void readsFilesOnlyWhereNothingElseIsThere() throws Exception {
    house.write(1);
    assertThat(house.run("plan", "check", "notes", "--files").exit()).isZero();
    Files.writeString(house.file("notes", "revert/002.sql"), "DELETE FROM notes");
    var said = house.run("plan", "check", "notes", "--files");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.out()).contains("revert/002.sql, line 1, column 1", ", refused");
  }

  @Test
  @Tag("D2.12")
  void showsWhereTheLedgerAndTheHistoryDiffer() throws Exception {
    var digest =
        house.run("plan", "check", "notes").out().split("notes: ")[1].split("\n")[0].strip();
    house.atTarget(
        "INSERT INTO walkback.rollback SELECT gen_random_uuid(), id, '7', 1, 'rollback-notes', '%s', 1, 'closed', now(), now(), 'rolled-back' FROM walkback.registration"
            .formatted(digest),
        "INSERT INTO walkback.ledger (rollback, plan_digest, step, fence, worker, finished, receipt) SELECT id, '%s', '002', 1, 'w', now(), '{}' FROM walkback.rollback"
            .formatted(digest));

    var said = house.run("target", "show", "notes");

    assertThat(said.exit()).as(said.all()).isEqualTo(1);
    assertThat(said.out())
        .contains("open: no rollback")
        .contains(
            "differs: Version 002: the ledger says reversed by rollback ",
            "applied: it was applied again since");
    assertThat(house.run("plan", "check", "notes").out()).contains("differs: Version 002");
    house.atTarget("DELETE FROM schema_migrations WHERE version = '002'");
    assertThat(house.run("target", "show", "notes").exit()).isZero();
  }

  @Test
  @Tag("D2.12")
  void saysAtTheEndOfAMigrationWhichPlansDoNotFitTheHistory() throws Exception {
    house.must("migration", "begin", "notes", "--run", "r1");
    house.plan(
        "other", House.yaml().replace("hazards:", "history: [\"2\", \"001\"]\n    hazards:"));

    assertThat(house.must("migration", "end", "notes", "--run", "r1"))
        .contains("Plan notes: The history has a record of every version")
        .contains("Plan other: Step 002 is to take version '2'", "HINT: Write history: [\"002\"]");
  }
}
