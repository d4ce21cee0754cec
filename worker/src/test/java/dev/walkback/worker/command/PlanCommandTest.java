package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PlanCommandTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, PlanCommandTest.class);
  }

  @AfterEach
  void stop() throws Exception {
    house.close();
  }

  @Test
  void printsTheScriptForTheDrawerWithTheCaptureOnRecord() throws Exception {
    house.plan("loads", House.yaml().replace("owner:", "load: {notes: before_notes}\n    owner:"));
    house.migrated();

    var said = house.run("plan", "print", "loads");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.err()).isEmpty();
    assertThat(said.out())
        .startsWith("-- Rollback of target notes by hand: plan loads\n")
        .contains("dbname=" + house.target.name(), "LOSE 0 ROWS")
        .contains("pg_restore --data-only --schema=public --table=notes --file=- ")
        .contains("CREATE TEMPORARY TABLE wb_load (\"id\" integer, \"text\" text")
        .contains("DROP INDEX notes_mood;")
        .doesNotContain("secret");
  }

  @Test
  void printsAlsoWhenOurOwnDatabaseIsDown() throws Exception {
    house.plan("loads", House.yaml().replace("owner:", "load: {notes: before_notes}\n    owner:"));
    house.migrated();
    house.write(1);

    var said = house.run("plan", "print", "loads");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.err()).contains("does not answer", "look whether it is older");
    assertThat(said.out()).contains("ALTER TABLE pg_temp.wb_load RENAME TO \"before_notes\"");
  }

  @Test
  void printsAsSoonAsTheCaptureIsTaken() throws Exception {
    house.plan("loads", House.yaml().replace("owner:", "load: {notes: before_notes}\n    owner:"));
    house.must("target", "add", "notes");
    house.must("capture", "notes", "--run", "r1");

    assertThat(house.must("plan", "print", "loads")).contains("--table=notes --file=- ");
  }

  @Test
  void saysWhatIsMissingWhereAPlanCannotBePrinted() throws Exception {
    house.plan("loads", House.yaml().replace("owner:", "load: {notes: before_notes}\n    owner:"));

    var said = house.run("plan", "print", "loads");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("Step 002 brings rows of notes back", "HINT: Take it with");
  }
}
