package dev.walkback.activities.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WrittenReportsTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = Desk.fresh(WrittenReportsTest.class);
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
  }

  @Test
  void findsAReportByItsRollbackAndByItsTargetAndPrintsWhatWasWritten() throws Exception {
    var loaded = desk.open("the feed is empty");
    var written = desk.writing(folder).write(Over.rolledBack(loaded));
    var id = loaded.rollback().toString();

    for (String named : new String[] {id, id.substring(0, 8), "music"}) {
      var found = reports().find(named);
      assertThat(found.digest()).isEqualTo(written.digest());
      assertThat(reports().page(found)).isEqualTo(Files.readString(Path.of(written.place())));
    }
    assertThatThrownBy(() -> reports().find("orders"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("There is no report of 'orders'");
  }

  @Test
  void tellsAPageThatWasAlteredAndWritesItAnewFromItsRecord() throws Exception {
    var loaded = desk.open("the feed is empty");
    var page = Path.of(desk.writing(folder).write(Over.rolledBack(loaded)).place());
    var before = Files.readString(page);
    Files.writeString(page, before.replace("empty", "fine"));
    var found = reports().find("music");

    assertThatThrownBy(() -> reports().page(found))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is not what was written")
        .hasMessageContaining("--rewrite");
    assertThat(reports().rewrite(found)).isTrue();
    assertThat(Files.readString(page)).isEqualTo(before);

    var record = page.resolveSibling("report.json");
    Files.writeString(record, Files.readString(record).replace("the feed is empty", "all is fine"));
    assertThat(reports().rewrite(found)).isFalse();
    Files.delete(record);
    assertThatThrownBy(() -> reports().rewrite(found))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot be written anew");
  }

  private WrittenReports reports() {
    return new WrittenReports(desk.store, new ReportFolder(folder), desk.json);
  }
}
