package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The day when Walkback is down: the printed plan, psql, and nothing else. */
@Timeout(300)
class PrintedPlanTest {
  private static final String PHRASE = "REVERSE %s LOSE 6120 ROWS";

  @TempDir private Path folder;
  private Drawer drawer;

  @BeforeEach
  void layItInTheDrawer() throws Exception {
    drawer = Drawer.filled(folder, PrintedPlanTest.class);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    drawer.close();
  }

  @Test
  @Tag("S0.37")
  @Tag("S3.13")
  void reversesTheWholeStoryAndBeforeEqualsAfter() throws Exception {
    drawer.takeRowsOut();

    var said = drawer.psql(PHRASE);

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(drawer.differences()).isEmpty();
    assertThat(drawer.look("SELECT version FROM flyway_schema_history")).containsExactly("0");
    assertThat(said.text())
        .containsSubsequence(
            "Step 1 of 5: 004-indexes, data loss: none",
            "Step 3 of 5: 003, data loss: partial",
            "Every step is done, verified and committed.",
            "No release 4.2 may run");
    assertThat(receipt("002").rows())
        .anySatisfy(count -> {
          assertThat(count.operation()).isEqualTo(RowOperation.DELETE);
          assertThat(count.rows()).isEqualTo(6_000);
        });
    assertThat(drawer.look("SELECT outcome FROM walkback.rollback")).containsExactly("handed-over");
  }

  @Test
  void stopsAtAStepThatFailsAndGoesOnThereTheNextTime() throws Exception {
    drawer.takeRowsOut();
    Path rows = folder.resolve("wb-003-1-1.copy");
    List<String> all = Files.readAllLines(rows);
    Files.write(rows, all.subList(1, all.size()));

    var first = drawer.psql(PHRASE);

    assertThat(first.exit()).as(first.text()).isEqualTo(3);
    assertThat(first.text()).contains("The files hold other rows of public.playlist_tracks");
    assertThat(done()).containsExactly("004", "004-indexes");
    assertThat(drawer.look("SELECT version FROM flyway_schema_history ORDER BY 1"))
        .containsExactly("0", "1", "2", "3");
    Files.write(rows, all);
    var second = drawer.psql(PHRASE);
    assertThat(second.exit()).as(second.text()).isZero();
    assertThat(second.text()).contains("done before, by its ledger row");
    assertThat(done()).hasSize(5);
  }

  @Test
  void takesAStepBackWhoseRowsAreOutsideTheBand() throws Exception {
    drawer.takeRowsOut();
    drawer.owner(
        "DELETE FROM playlist_tracks WHERE id IN (SELECT id FROM playlist_tracks LIMIT 2000)");

    var said = drawer.psql(PHRASE);

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text())
        .contains("Step 003 touched other rows than its plan says", "allowed 14000");
    assertThat(done()).containsExactly("004", "004-indexes");
    assertThat(
            drawer.look(
                "SELECT confrelid::regclass::text FROM pg_constraint WHERE conname = 'playlist_tracks_track_id_fkey'"))
        .containsExactly("tracks");
  }

  @Test
  @Tag("D4.12")
  void doesNothingWithoutThePhraseOrInAnotherDatabaseOrBesideOthers() throws Exception {
    drawer.takeRowsOut();
    assertThat(drawer.psql("yes").text()).contains("the phrase was not typed", "LOSE 6120 ROWS");
    try (var somebody = drawer.application()) {
      assertThat(somebody.isValid(1)).isTrue();
      assertThat(drawer.psql(PHRASE).text()).contains("Others are in this database: music_app.");
    }
    drawer.superuser("UPDATE walkback.registration SET target = 'other'");
    var other = drawer.psql(PHRASE);
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.text()).contains("not registered as target music-demo");
    assertThat(done()).isEmpty();
  }

  @Test
  void stopsWhereTheHistoryWritesAVersionOtherwise() throws Exception {
    drawer.takeRowsOut();
    drawer.superuser("UPDATE flyway_schema_history SET version = '004' WHERE version = '4'");

    var said = drawer.psql(PHRASE);

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text()).contains("has no record of 4");
    assertThat(done()).containsExactly("004-indexes");
  }

  private List<String> done() throws Exception {
    return drawer.look("SELECT step FROM walkback.ledger ORDER BY 1");
  }

  private StepReceipt receipt(String step) throws Exception {
    var stored = drawer.look("SELECT receipt FROM walkback.ledger WHERE step = '" + step + "'");
    return JsonMapper.builder().build().readValue(stored.getFirst(), StepReceipt.class);
  }
}
