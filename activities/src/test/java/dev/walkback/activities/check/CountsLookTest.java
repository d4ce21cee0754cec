package dev.walkback.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.counts.TableCounts;
import dev.walkback.activities.maintenance.Stillness;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CountsLookTest {
  @Test
  @Tag("S0.25")
  @Tag("D0.11")
  void passesWhenNowIsWhatWasThereAtClosingAndWhatTheRollbackDid() {
    Finding finding =
        closed(
            Map.of("public.tracks", 100L),
            Map.of("public.tracks", 150L),
            Map.of("public.tracks", 100L),
            new RowCount("public.tracks", RowOperation.DELETE, 50));

    assertThat(finding.result()).isEqualTo(Result.PASS);
    assertThat(finding.differences()).isEmpty();
  }

  @Test
  @Tag("D0.11")
  void failsOnARowThatNobodyAccountsFor() {
    Finding finding =
        closed(
            Map.of("public.tracks", 100L),
            Map.of("public.tracks", 150L),
            Map.of("public.tracks", 99L),
            new RowCount("tracks", RowOperation.DELETE, 50));

    assertThat(finding.result()).isEqualTo(Result.FAIL);
    assertThat(finding.differences())
        .containsExactly(
            "public.tracks: 99 rows where 100 were expected (150 when closed, -50 by the rollback)");
  }

  @Test
  void namesWhatIsFewerThanCapturedAndNotTheRollbacksDoing() {
    Finding finding =
        closed(Map.of("public.lists", 10L), Map.of("public.lists", 4L), Map.of("public.lists", 4L));

    assertThat(finding.result()).isEqualTo(Result.PASS);
    assertThat(finding.differences())
        .containsExactly(
            "public.lists: 4 rows, 6 fewer than captured; the rollback took none, so they went"
                + " before it");
  }

  @Test
  void saysHowManyWereWrittenSinceTheCapture() {
    Finding finding =
        closed(
            Map.of("public.lists", 10L), Map.of("public.lists", 12L), Map.of("public.lists", 12L));

    assertThat(finding.result()).isEqualTo(Result.PASS);
    assertThat(finding.differences())
        .containsExactly("public.lists: 12 rows, 2 more than captured");
  }

  @Test
  void takesADroppedTableForEmptyAndAMissingOneForLost() {
    assertThat(
            closed(
                    Map.of(),
                    Map.of("public.fresh", 7L),
                    Map.of("public.x", 1L),
                    new RowCount("public.fresh", RowOperation.DROP, 7))
                .result())
        .as("public.x appeared from nowhere")
        .isEqualTo(Result.FAIL);
    assertThat(closed(Map.of("public.kept", 3L), Map.of("public.kept", 3L), Map.of()).differences())
        .containsExactly(
            "public.kept: 0 rows where 3 were expected (3 when closed, +0 by the rollback)");
  }

  @Test
  void cannotTellLostFromDeletedWhereNothingWasClosed() {
    Finding finding = open(Map.of("public.lists", 10L), Map.of("public.lists", 9L));

    assertThat(finding.result()).isEqualTo(Result.UNKNOWN);
    assertThat(open(Map.of("public.lists", 10L), Map.of("public.lists", 11L)).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void allowsAMigrationHistoryToShrinkNoFurtherThanCaptured() {
    var captured = Map.of("public.flyway_schema_history", 2L);
    var closing = Map.of("public.flyway_schema_history", 6L);

    assertThat(closed(captured, closing, Map.of("public.flyway_schema_history", 2L)).result())
        .isEqualTo(Result.PASS);
    assertThat(closed(captured, closing, Map.of("public.flyway_schema_history", 4L)).differences())
        .containsExactly(
            "public.flyway_schema_history: the migration tool still knows 2 migrations more than"
                + " captured");
    assertThat(closed(captured, closing, Map.of("public.flyway_schema_history", 1L)).result())
        .isEqualTo(Result.FAIL);
  }

  @Test
  void addsUpThePartsOfAPartitionedTable() {
    var roots = Map.of("public.e_1", "public.e", "public.e_2", "public.e");
    var now = Map.of("public.e_1", 1L, "public.e_2", 3L);
    var was = Map.of("public.e_1", 2L, "public.e_2", 3L);

    Finding finding =
        look(
            was,
            Optional.of(was),
            Set.of(),
            counts(now, roots),
            new RowCount("public.e", RowOperation.DELETE, 1));

    assertThat(finding.result()).isEqualTo(Result.PASS);
  }

  @Test
  void doesNotHoldATableAgainstAClosingCountThatWasNeverTaken() {
    var was = Map.of("public.huge", 10L);

    Finding finding =
        look(was, Optional.of(Map.of()), Set.of("public.huge"), counts(was, Map.of()));

    assertThat(finding.result()).isEqualTo(Result.PASS);
  }

  @Test
  void isUnknownAboutATableNobodyKnows() {
    var accounting =
        Accounting.of(Map.of(), Optional.empty(), List.of(), counts(Map.of(), Map.of()));

    assertThat(CountsLook.look(new CountsCheck(List.of("nowhere")), accounting).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(CountsLook.look(new CountsCheck(List.of()), accounting).result())
        .isEqualTo(Result.UNKNOWN);
  }

  private static Finding closed(
      Map<String, Long> captured,
      Map<String, Long> closing,
      Map<String, Long> now,
      RowCount... counts) {
    return look(captured, Optional.of(closing), Set.of(), counts(now, Map.of()), counts);
  }

  private static Finding open(Map<String, Long> captured, Map<String, Long> now) {
    return look(captured, Optional.empty(), Set.of(), counts(now, Map.of()));
  }

  private static Finding look(
      Map<String, Long> captured,
      Optional<Map<String, Long>> closing,
      Set<String> uncounted,
      TableCounts now,
      RowCount... counts) {
    var stillness =
        closing.map(
            each -> new Stillness(new TreeMap<>(), Set.of(), new TreeMap<>(each), uncounted));
    var accounting =
        Accounting.of(captured, stillness, List.of(receipt(Arrays.asList(counts))), now);
    return CountsLook.look(new CountsCheck(List.of()), accounting);
  }

  private static TableCounts counts(Map<String, Long> now, Map<String, String> roots) {
    return new TableCounts(new TreeMap<>(now), new TreeMap<>(), new TreeMap<>(roots));
  }

  private static StepReceipt receipt(List<RowCount> rows) {
    return new StepReceipt(
        "004",
        Direction.REVERSE,
        rows,
        0,
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        "",
        1,
        Instant.EPOCH,
        false);
  }
}
