package dev.walkback.activities.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsedStep;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.Choice;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.RowOperation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole plan on a clone of the present, by the code that runs at the target. */
class RehearseTest {
  private Stage stage;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set().owner(Uploads.BEFORE).capture().owner(Uploads.MIGRATION);
  }

  @AfterEach
  void stop() throws Exception {
    assertThat(stage.left()).as("on the scratch server").isEmpty();
    stage.close();
  }

  @Test
  @Tag("S4.13")
  void goesThereAndBackOnACloneAndLeavesTheTargetAlone() throws Exception {
    var rows = stage.target.column("SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM posts p");

    var receipt = stage.rehearse(PlanForTests.of(Uploads.rows().done(), Uploads.column().done()));

    assertThat(receipt.stop()).isEmpty();
    assertThat(receipt.agrees()).isTrue();
    assertThat(receipt.fidelity()).isEqualTo(Fidelity.FULL);
    assertThat(receipt.differences()).isEmpty();
    assertThat(receipt.bringBack()).as(evidence()).isTrue();
    assertThat(receipt.leaving()).isEqualTo(40);
    assertThat(receipt.unpreserved()).isZero();
    assertThat(receipt.blocked()).isEmpty();
    assertThat(receipt.steps()).extracting(step -> step.step()).containsExactly("002", "001");
    assertThat(receipt.steps().getFirst().rows())
        .contains(
            new RowCount("posts", RowOperation.UPDATE, 40),
            new RowCount("tracks", RowOperation.DELETE, 40));
    assertThat(receipt.steps().getLast().locks())
        .contains("public.posts AccessExclusive", "public.tracks AccessExclusive");
    assertThat(receipt.steps())
        .extracting(step -> step.rewritten(), step -> step.closure())
        .containsOnly(tuple(List.of(), List.of()));
    assertThat(stage.target.column("SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM posts p"))
        .isEqualTo(rows);
    try (var files = Files.list(stage.folder)) {
      assertThat(files).as("copies on the worker's disk").isEmpty();
    }
  }

  @Test
  void bindsPeopleToNoFigureThatMovesByItself() throws Exception {
    var plan = PlanForTests.of(Uploads.rows().done(), Uploads.column().done());
    var first = stage.rehearse(plan);
    stage.owner(
        "INSERT INTO posts SELECT i, 'new', 'audio' || i FROM generate_series(41, 50) AS i",
        "INSERT INTO tracks SELECT id + 1000, audio FROM posts WHERE id > 40",
        "UPDATE posts SET track_id = id + 1000 WHERE id > 40");
    var second = stage.rehearse(plan);

    assertThat(second.leaving()).isEqualTo(first.leaving() + 10);
    assertThat(second.digest()).isEqualTo(first.digest());

    stage.owner("CREATE INDEX another ON posts (title)");
    assertThat(stage.rehearse(plan).digest()).as("another schema").isNotEqualTo(first.digest());
  }

  @Test
  @Tag("S0.30")
  @Tag("S0.32")
  void rehearsesOnlyTheStepsThatTakePart() {
    var index =
        StepForTests.step("001-index")
            .optional(Choice.SKIP)
            .harms(Hazard.DROPS_INDEX)
            .revert("DROP INDEX idx_posts_track")
            .reapply("CREATE INDEX idx_posts_track ON posts (track_id)");
    var plan =
        PlanForTests.of(index.done(), Uploads.rows().done())
            .expecting(
                "column public.posts.track_id",
                "constraint public.posts.posts_track_id_fkey",
                "index public.idx_posts_track");

    var receipt = stage.rehearse(plan);

    assertThat(receipt.stop()).isEmpty();
    assertThat(receipt.steps()).extracting(RehearsedStep::step).containsExactly("002");
    assertThat(receipt.bringBack()).isTrue();
  }

  @Test
  void saysOfAStepWithoutATransactionThatItsLocksAreNotKnown() {
    var index =
        StepForTests.step("001-index")
            .harms(Hazard.DROPS_INDEX, Hazard.NOT_TRANSACTIONAL)
            .revert("DROP INDEX CONCURRENTLY public.idx_posts_track")
            .reapply("CREATE INDEX CONCURRENTLY idx_posts_track ON public.posts (track_id)");
    var plan =
        PlanForTests.of(index.alone())
            .expecting(
                "column public.posts.track_id", "constraint public.posts.posts_track_id_fkey");

    var receipt = stage.rehearse(plan);

    assertThat(receipt.stop()).isEmpty();
    assertThat(receipt.steps().getFirst().locks())
        .containsExactly("not recorded: it runs outside a transaction");
    assertThat(receipt.bringBack()).as(evidence()).isTrue();
  }

  @Test
  void saysThatClosingEverythingIsNeedlessWhereNothingIsHarmed() {
    var index =
        StepForTests.step("001-index")
            .harms(Hazard.DROPS_INDEX)
            .revert("DROP INDEX idx_posts_track")
            .reapply("CREATE INDEX idx_posts_track ON posts (track_id)");
    var plan =
        PlanForTests.of(index.done())
            .expecting(
                "column public.posts.track_id", "constraint public.posts.posts_track_id_fkey");

    assertThat(stage.rehearse(plan).blocked())
        .startsWith("It closes everything, although no row leaves or changes");
  }

  private String evidence() {
    return new String(stage.evidence.getLast(), StandardCharsets.UTF_8);
  }
}
