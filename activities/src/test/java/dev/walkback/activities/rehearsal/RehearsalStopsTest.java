package dev.walkback.activities.rehearsal;

import static dev.walkback.activities.rehearsal.StepForTests.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rehearsal that differs from what the plan declares stops there, in a sentence each. */
class RehearsalStopsTest {
  private Stage stage;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set();
  }

  @AfterEach
  void stop() throws Exception {
    stage.close();
  }

  @Test
  @Tag("S0.35")
  void aRowMoreThanTheBudgetStopsItBeforeAnybodyIsAsked() throws Exception {
    migrated();
    var rows = Uploads.rows().rows("tracks", RowOperation.DELETE, 0, 39).done();
    var tight =
        step("002")
            .harms(Hazard.DELETES_ROWS)
            .loses(Loss.PARTIAL)
            .rows("tracks", RowOperation.DELETE, 0, 39)
            .rows("posts", RowOperation.UPDATE, 0, 40)
            .revert(text(rows))
            .done();

    var receipt = stage.rehearse(PlanForTests.of(tight, Uploads.column().done()));

    assertThat(receipt.stop())
        .singleElement()
        .asString()
        .startsWith("Step 002 touched other rows than its plan says: tracks delete 40");
    assertThat(receipt.steps()).isEmpty();
    assertThat(receipt.bringBack()).isFalse();
  }

  @Test
  @Tag("D2.11")
  @Tag("S3.13")
  void aLossIsMeasuredAndTheLabelIsCheckedAgainstIt() throws Exception {
    stage
        .owner("CREATE TABLE posts (id bigint PRIMARY KEY)")
        .capture()
        .owner(
            "ALTER TABLE posts ADD COLUMN stars int",
            "CREATE TABLE favourites (post bigint)",
            "INSERT INTO posts VALUES (1, 5), (2, NULL), (3, 4)",
            "INSERT INTO favourites VALUES (1), (3)");
    var column =
        step("002")
            .harms(Hazard.DROPS_COLUMN)
            .revert("ALTER TABLE posts DROP COLUMN stars")
            .reapply("ALTER TABLE posts ADD COLUMN IF NOT EXISTS stars int")
            .done();
    var table =
        step("001")
            .harms(Hazard.DROPS_TABLE)
            .loses(Loss.PARTIAL)
            .rows("favourites", RowOperation.DROP, 0, 10)
            .revert("DROP TABLE favourites")
            .reapply("CREATE TABLE IF NOT EXISTS favourites (post bigint)")
            .done();

    var receipt = stage.rehearse(PlanForTests.of(column, table));

    assertThat(receipt.stop())
        .containsExactly(
            "Step 002 is declared loss: none, and it was partial: public.posts.stars held a value in 2 rows.",
            "Step 001 is declared loss: partial, and it was complete: 2 rows left live tables.");
    assertThat(receipt.leaving()).isEqualTo(2);
    assertThat(receipt.unpreserved()).as("the table is in quarantine").isZero();
    assertThat(receipt.bringBack()).isTrue();
  }

  @Test
  @Tag("D3.5")
  @Tag("D2.10")
  void whatGoesAlongInAnOpaqueBlockIsSeenAndMustBeDeclared() throws Exception {
    stage
        .owner("CREATE TABLE posts (id bigint PRIMARY KEY)")
        .capture()
        .owner(
            "CREATE TYPE mood AS ENUM ('up', 'down')",
            "CREATE VIEW moods AS SELECT id, 'up'::mood AS mood FROM posts",
            "CREATE VIEW more_moods AS SELECT * FROM moods");
    var opaque =
        step("001")
            .harms(Hazard.OPAQUE, Hazard.DROPS_TYPE)
            .revert("DO $$ BEGIN EXECUTE 'DROP TYPE mood CASCADE'; END $$")
            .reapply("CREATE TYPE mood AS ENUM ('up', 'down')")
            .done();

    var receipt = stage.rehearse(PlanForTests.of(opaque));

    assertThat(receipt.steps().getFirst().closure())
        .contains("view public.moods", "view public.more_moods");
    assertThat(receipt.stop())
        .singleElement()
        .asString()
        .startsWith("Step 001 took along what it does not name, and does not declare cascades: ")
        .contains("view public.moods", "view public.more_moods");
    assertThat(receipt.bringBack()).as("the views are not brought back").isFalse();
  }

  @Test
  void anOpaqueDropOfAnUndeclaredKindStopsIt() throws Exception {
    stage
        .owner("CREATE TABLE posts (id bigint PRIMARY KEY)")
        .capture()
        .owner("CREATE VIEW v AS SELECT id FROM posts");
    var opaque =
        step("001")
            .harms(Hazard.OPAQUE)
            .revert("DO $$ BEGIN DROP VIEW v; END $$")
            .reapply("CREATE VIEW v AS SELECT id FROM posts")
            .done();

    assertThat(stage.rehearse(PlanForTests.of(opaque)).stop())
        .containsExactly("Step 001 dropped view public.v, and does not declare drops-view.");
  }

  @Test
  @Tag("S4.13")
  void aCatalogThatIsNotAsBeforeStopsItUnlessThePlanExpectsIt() throws Exception {
    migrated();
    var forgetful =
        step("001")
            .harms(Hazard.DROPS_INDEX)
            .revert("DROP INDEX idx_posts_track")
            .reapply("CREATE INDEX idx_posts_track ON posts (track_id)")
            .done();
    var plan = PlanForTests.of(Uploads.rows().done(), forgetful);

    var receipt = stage.rehearse(plan);

    assertThat(receipt.differences())
        .containsExactlyInAnyOrder(
            "column public.posts.track_id was not there before",
            "constraint public.posts.posts_track_id_fkey was not there before");
    assertThat(receipt.stop())
        .singleElement()
        .asString()
        .startsWith("Afterwards it is not as before in 2 things the plan does not declare");
    var expecting =
        plan.expecting(
            "column public.posts.track_id", "constraint public.posts.posts_track_id_fkey");
    assertThat(stage.rehearse(expecting).stop()).isEmpty();
  }

  @Test
  void closingNothingIsRefusedWhereATableIsWrittenAnewOrRowsLeave() throws Exception {
    stage
        .owner(
            "CREATE TABLE posts (id bigint PRIMARY KEY, n int)",
            "INSERT INTO posts SELECT i, i FROM generate_series(1, 9) AS i")
        .capture()
        .owner("ALTER TABLE posts ALTER COLUMN n TYPE bigint");
    var rewriting =
        step("001")
            .revert("ALTER TABLE posts ALTER COLUMN n TYPE int")
            .reapply("ALTER TABLE posts ALTER COLUMN n TYPE bigint")
            .done();

    var receipt = stage.rehearse(PlanForTests.of(rewriting).closing(Closes.NOTHING));

    assertThat(receipt.steps().getFirst().rewritten()).containsExactly("public.posts");
    assertThat(receipt.stop())
        .containsExactly(
            "Step 001 wrote whole tables anew, and does not declare rewrites-table: public.posts.",
            "The plan closes nothing, and in step 001 whole tables are written anew; say closes: everything.");
    assertThat(receipt.blocked())
        .isEqualTo("While it runs, whoever reads or writes public.posts waits.");
    assertThat(receipt.bringBack()).isTrue();
  }

  @Test
  void aWayBackThatDoesNotComeBackEqualIsNotOffered() throws Exception {
    migrated();
    var forgetful = Uploads.rows().reapply("UPDATE posts SET title = title WHERE id = 0").done();
    var writing = Uploads.rows().reapply("UPDATE posts SET title = 'x' WHERE id = 7").done();
    var spoiling = Uploads.rows().reapply("COMMENT ON TABLE posts IS 'spoiled'").done();

    var kept = stage.rehearse(PlanForTests.of(forgetful, Uploads.column().done()));
    assertThat(kept.bringBack()).as("kept rows come back without the plan's help").isTrue();

    var mended = stage.rehearse(PlanForTests.of(writing, Uploads.column().done()));
    assertThat(mended.bringBack()).as("kept rows have the last word").isTrue();

    var receipt = stage.rehearse(PlanForTests.of(spoiling, Uploads.column().done()));
    assertThat(receipt.stop()).isEmpty();
    assertThat(receipt.bringBack()).isFalse();
  }

  private void migrated() throws SQLException {
    stage.owner(Uploads.BEFORE).capture().owner(Uploads.MIGRATION);
  }

  private static String text(dev.walkback.workflows.plan.Step step) {
    return StepForTests.files().text(step.scripts().revert().digest());
  }
}
