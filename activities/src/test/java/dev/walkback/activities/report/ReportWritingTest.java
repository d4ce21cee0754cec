package dev.walkback.activities.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReportWritingTest {
  @TempDir private Path reports;
  private Desk desk;

  @BeforeEach
  void open() throws SQLException {
    desk = Desk.fresh(ReportWritingTest.class);
  }

  @AfterEach
  void close() throws SQLException {
    desk.close();
  }

  @Test
  @Tag("S0.42")
  void tellsTheWholeStoryWithTheDecidingSentenceFirst() throws Exception {
    var page = written(rolledBack("the feed is empty since 4.2"));

    assertThat(page.lines().filter(line -> !line.isEmpty()).toList().subList(0, 2))
        .containsExactly(
            "# music: rolled back",
            "**music is back before migration run 2026-11-20-1: 2 migrations reversed in 840 ms, every check passed, the application is open. It was closed for 1 min 12 s. 20 rows left live tables; 20 rows are kept as they were.**");
    assertThat(page)
        .contains("- **Trigger:** the feed is empty since 4.2 (as said)")
        .contains("- **Trouble began:** 2026-11-21 03:00:00 UTC")
        .contains("- **Rollback asked for:** 2026-11-21 03:10:00 UTC, 10 min later")
        .contains("- **Application:** closed for 1 min 12 s, 03:20:10 to 03:21:22")
        .contains("- **Rows:** public.tracks delete 20")
        .contains("(schema `walkback_preserved_5d2f0c1a`)")
        .contains(
            "| 004 | done | public.tracks delete 20 (public.tracks delete 18) | 20 | 420 ms | 5 min |")
        .contains("Step 004 waited 700 ms for pid 412 of shop_app, idle in transaction.");
  }

  @Test
  @Tag("S0.11")
  @Tag("S4.5")
  @Tag("S0.51")
  @Tag("S0.52")
  void recordsTheMethodTheTwelveItemsAndEveryBudget() throws Exception {
    var page = written(rolledBack("the feed is empty"));

    assertThat(page)
        .contains(
            "- **Method:** Type 1 (schema), 2 reversals with a budget of 10 min; the procedures call it 20 to 60 min, low to medium risk")
        .contains("- [x] backup verified: 3.0 s of 2 min")
        .contains("- [x] integrity verified: 5 min 1 s, **over its budget of 5 min**")
        .contains("- [x] incident report created\n- [ ] post-mortem scheduled");
    assertThat(page.lines().filter(line -> line.startsWith("- ["))).hasSize(12);
  }

  @Test
  @Tag("S0.42")
  void asksPeopleWhatNoMachineKnows() throws Exception {
    var loaded = rolledBack("the feed is empty");
    var page = written(loaded);

    assertThat(page).contains("## For people to answer", "**root cause:**", "**prevention:**");
    var record = desk.json.readTree(Files.readString(file("report.json")));
    assertThat(record.get("questions").findValuesAsString("field"))
        .contains("users", "root cause", "prevention", "lessons", "post-mortem");
    assertThat(record.get("questions")).allMatch(asked -> asked.get("answer").isNull());
    assertThat(record.at("/record/facts/rehearsal/leaving").asInt()).isEqualTo(18);
    assertThat(record.at("/figures/left").asInt()).isEqualTo(20);
  }

  @Test
  void namesWhoDecidedWithWhichKeyAboutWhichDigestAndWhoWasRefused() throws Exception {
    var page = written(rolledBack("the feed is empty"));

    assertThat(page)
        .contains("| 2026-11-21 03:12:00 | start 1 | approve | olga | olga-laptop | `11112222` |")
        .contains(
            "| 2026-11-21 03:20:00 | point-of-no-return 1 | approve | dan | dan-laptop | `33334444` |")
        .contains("- Refused 2026-11-21 03:11:40, eve: letter-forged: The signature is not right.")
        .contains("- letter of dan: `sha256:" + "33334444".repeat(8) + "`");
  }

  @Test
  void makesTextOfPeopleAndCatalogsHarmless() throws Exception {
    var page = written(rolledBack("](https://evil) **APPROVED** | x\n# rolled back <b>"));

    assertThat(page)
        .doesNotContain("](https://evil)", "**APPROVED**", "<b>")
        .doesNotContainPattern("(?m)^# rolled back");
  }

  @Test
  void repeatedItGivesTheSameFilesForTheOwnersEyesOnly() throws Exception {
    var loaded = rolledBack("the feed is empty");
    var first = desk.writing(reports).write(Over.rolledBack(loaded));
    var page = Files.readString(file("report.md"));
    var second = desk.writing(reports).write(Over.rolledBack(loaded));

    assertThat(second).isEqualTo(first);
    assertThat(first.place()).isEqualTo(file("report.md").toString());
    assertThat(first.digest()).isEqualTo(Sha256.of(page));
    assertThat(Files.readString(file("report.md"))).isEqualTo(page);
    assertThat(rights(file("report.md"))).isEqualTo("rw-------");
    assertThat(rights(file("report.md").getParent())).isEqualTo("rwx------");
    try (var files = Files.list(file("report.md").getParent())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void freesTheTargetHereAndThere() throws Exception {
    var loaded = rolledBack("the feed is empty");
    assertThat(desk.theirs(loaded)).isEqualTo("open ");

    written(loaded);

    assertThat(desk.theirs(loaded)).isEqualTo("closed rolled-back");
    assertThat(desk.ours(loaded)).isEqualTo("rolled-back");
  }

  @Test
  void keepsAHeldTargetAndSaysLoudlyThatItIsClosed() throws Exception {
    var loaded = desk.open("the feed is empty");
    desk.did(loaded, Receipts.step("004", Direction.REVERSE, 20), "");
    desk.stood(loaded, 0, "http shop", 1210, null);
    desk.stood(loaded, 1, "database", 1211, null);

    var page = written(Over.ended(loaded, Outcome.HELD_IN_MAINTENANCE, "Step 003: 42501."));

    assertThat(page)
        .contains(
            "**music is held: it was changed and is not proved. 1 of 2 steps done. 20 rows left live tables; 20 rows are kept as they were. The application is STILL CLOSED by http shop, database. Start it again with the same plan to answer its gate held.**")
        .contains("The runbook said last: Step 003: 42501.")
        .contains("**still closed** by http shop, database, since 2026-11-21 03:20:10 UTC");
    assertThat(desk.theirs(loaded)).isEqualTo("open ");
    assertThat(desk.ours(loaded)).isEqualTo("open");
  }

  @Test
  void saysThatThePresentWasBroughtBack() throws Exception {
    var loaded = desk.open("the feed is empty");
    desk.did(loaded, Receipts.step("004", Direction.REVERSE, 20), "");
    desk.did(loaded, Receipts.step("004", Direction.BRING_BACK, 20), "bring-back");

    var page =
        written(Over.ended(loaded, Outcome.NOT_ROLLED_BACK, "The present was brought back."));

    assertThat(page)
        .contains("music was not rolled back: 1 step was reversed and 1 brought back again.")
        .contains("| 004 | brought back |");
    assertThat(desk.theirs(loaded)).isEqualTo("closed not-rolled-back");
  }

  @Test
  @Tag("S2.5")
  void writesAReportWhereThereWasNothingToRollBack() throws Exception {
    var loaded = desk.nothing("None of the plan's migrations was ever applied.");

    var page = written(Over.ended(loaded, Outcome.NOT_ROLLED_BACK, "Nothing."));

    assertThat(page)
        .contains(
            "**There was nothing to roll back on music: None of the plan's migrations was ever applied.**");
    assertThat(desk.ours(loaded)).isEqualTo("not-rolled-back");
  }

  @Test
  void writesTheReportOfAHeldTargetThatDoesNotAnswer() throws Exception {
    var loaded = desk.open("the feed is empty");
    desk.lose();

    var page = written(Over.ended(loaded, Outcome.HELD_IN_MAINTENANCE, "It is gone."));

    assertThat(page).contains("The ledger could not be read:");
  }

  @Test
  void doesNotSayThatATargetIsFreeWhenItCouldNotBeFreed() throws Exception {
    var loaded = rolledBack("the feed is empty");
    desk.lose();

    assertThatThrownBy(() -> desk.writing(reports).write(Over.rolledBack(loaded)))
        .isInstanceOf(ProblemException.class);
    assertThat(file("report.md")).exists();
    assertThat(desk.ours(loaded)).isEqualTo("open");
  }

  /** Two reversals, closed for a minute, decided by two people, one letter refused. */
  private LoadedPlan rolledBack(String reason) throws SQLException {
    var loaded = desk.open(reason);
    desk.did(loaded, Receipts.step("004", Direction.REVERSE, 20), "");
    desk.did(loaded, Receipts.step("003", Direction.REVERSE, 0), "");
    desk.stood(loaded, 0, "http shop", 1210, 1282);
    desk.stood(loaded, 1, "database", 1211, 1281);
    desk.letter(loaded, "start", "olga", "11112222", 720);
    desk.letter(loaded, "point-of-no-return", "dan", "33334444", 1200);
    return loaded;
  }

  private String written(LoadedPlan loaded) throws IOException {
    return written(Over.rolledBack(loaded));
  }

  private String written(ReportRequest request) throws IOException {
    return Files.readString(Path.of(desk.writing(reports).write(request).place()));
  }

  private Path file(String name) throws IOException {
    try (var folders = Files.list(reports)) {
      return List.copyOf(folders.toList()).getFirst().resolve(name);
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
