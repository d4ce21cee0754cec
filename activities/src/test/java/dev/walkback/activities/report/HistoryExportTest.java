package dev.walkback.activities.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.report.ExportRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryExportTest {
  @TempDir private Path reports;
  private Desk desk;

  @BeforeEach
  void open() throws SQLException {
    desk = Desk.fresh(HistoryExportTest.class);
  }

  @AfterEach
  void close() throws SQLException {
    desk.close();
  }

  @Test
  void liesBesideTheReportAndIsReplacedByTheWholeOne() throws Exception {
    var loaded = desk.open("the feed is empty");
    var run = loaded.rollback().toString();
    var report = Path.of(desk.writing(reports).write(Over.rolledBack(loaded)).place());

    var part = export("part").soFar(new ExportRequest(loaded.rollback(), "rollback-music", run));
    assertThat(Path.of(part.place())).isEqualTo(report.resolveSibling("history.json"));
    assertThat(part.digest()).isEqualTo(Sha256.of("part"));
    assertThat(kept(run)).isEqualTo("false " + Sha256.of("part"));

    var whole = export("whole").whole(loaded.rollback(), "rollback-music", run, Over.THREE);
    assertThat(whole.place()).isEqualTo(part.place());
    assertThat(Files.readString(Path.of(whole.place()))).isEqualTo("whole");
    assertThat(kept(run)).isEqualTo("true " + Sha256.of("whole"));
  }

  @Test
  void givesARunThatTookOverAFolderOfItsOwn() throws Exception {
    var loaded = desk.open("the feed is empty");
    var later = UUID.randomUUID().toString();

    var first = export("1").whole(loaded.rollback(), "w", loaded.rollback().toString(), Over.THREE);
    var second = export("2").whole(loaded.rollback(), "w", later, Over.THREE);

    assertThat(second.place()).contains(later.substring(0, 8)).isNotEqualTo(first.place());
    assertThat(Files.readString(Path.of(first.place()))).isEqualTo("1");
  }

  @Test
  void keepsTheHistoryOfAStartThatWasRefused() throws Exception {
    var run = UUID.randomUUID();

    var whole = export("refused").whole(run, "rollback-music", run.toString(), Over.THREE);

    assertThat(whole.place()).contains(run.toString().substring(0, 8) + "-20261121");
  }

  @Test
  void refusesARunOfAnotherInstallation() {
    var request = new ExportRequest(UUID.randomUUID(), "rollback-music", "run");

    assertThatThrownBy(() -> export("x").soFar(request))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is not known to this installation");
  }

  private HistoryExport export(String json) {
    return new HistoryExport(new ReportFolder(reports), desk.records, (workflow, run) -> json);
  }

  private String kept(String run) {
    return desk.store.inTransaction(tx ->
        Query.one(
            tx,
            "SELECT whole::text || ' ' || digest FROM history WHERE run = ?",
            row -> row.getString(1),
            run));
  }
}
