package dev.walkback.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.servers.LocalPg;
import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.api.history.v1.HistoryEvent;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two workers on one task queue carry one rollback to its end, as any two machines would. */
@Timeout(300)
class TwoWorkersTest {
  private static final int LOOKS = 480;
  private static final long PAUSE = 250;

  private static DemoFolder folder;
  private static BrokenSite site;
  private static Process second;
  private static String refusal;

  @BeforeAll
  static void tellTheStory() throws Exception {
    System.setProperty("walkback.house", Path.of("..").toRealPath().toString());
    folder = DemoFolder.fresh("two-workers-test");
    site = BrokenSite.set(new Screen(new PrintStream(OutputStream.nullOutputStream())), folder);
    second = anotherWorker();
    start();
    refusal = start();
    answer("olga", "start");
    answer("dan", "point-of-no-return");
    untilStatus("phase watch,");
    site.said("abort", BrokenSite.workflow(), "--reason", "seen enough");
    untilStatus("Outcome: ");
  }

  @AfterAll
  static void close() throws Exception {
    System.clearProperty("walkback.house");
    if (second != null) {
      second.destroy();
      assertThat(second.waitFor(60, TimeUnit.SECONDS)).as("it stops when it is told").isTrue();
    }
    if (site != null) {
      site.close();
    }
    if (folder != null) {
      folder.close();
    }
  }

  @Test
  @Tag("S0.9")
  void bringItToItsEndTogether() {
    assertThat(site.said("status", BrokenSite.workflow())).contains("Outcome: rolled-back");
    assertThat(whoWorked()).as("who did something").hasSize(2);
  }

  @Test
  void doNothingTwice() throws SQLException {
    var target = site.stage().ground().target();
    assertThat(rows(target, Ground.DATABASE, "SELECT step || part FROM walkback.ledger ORDER BY 1"))
        .containsExactly("001", "002", "003", "004", "004-indexes");
    var house = site.stage().ground().house();
    assertThat(rows(house, "walkback", "SELECT DISTINCT attempts FROM receipt"))
        .as("each notice was delivered at the first attempt")
        .containsExactly("1");
    assertThat(rows(house, "walkback", "SELECT key FROM outbox WHERE occasion = 'ended'"))
        .hasSize(1);
  }

  @Test
  void refuseASecondRollbackAndNameTheFirst() {
    assertThat(refusal)
        .contains("A rollback of music-demo is already under way: rollback-music-demo, run ")
        .contains("HINT: See it with: walkback status rollback-music-demo");
  }

  private static Process anotherWorker() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            path,
            "dev.walkback.worker.Main",
            "worker",
            "--port",
            "0");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("WALKBACK_CONFIG", site.configuration().toString());
    var process = builder.redirectOutput(folder.resolve("second.log").toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return process;
  }

  private static String start() {
    return site.said(
        "start", "--target", BrokenSite.target(), "--type", "schema", "--reason", "wrong titles");
  }

  private static void answer(String person, String gate) throws InterruptedException {
    untilStatus("phase " + gate + ",");
    untilStatus("Waiting for ");
    var asked =
        site.client().newWorkflowStub(RollbackWorkflow.class, BrokenSite.workflow()).checkpoint();
    assertThat(
            site.said(
                "decide",
                BrokenSite.workflow(),
                "--key",
                site.stage().member(person).key().toString(),
                "--answer",
                "approve",
                "--yes-digest",
                asked.digest8(),
                "--phrase",
                asked.phrase(),
                "--reason",
                "two of us"))
        .contains("It counts");
  }

  private static void untilStatus(String text) throws InterruptedException {
    for (int look = 0; look < LOOKS; look++) {
      if (site.said("status", BrokenSite.workflow()).contains(text)) {
        return;
      }
      Thread.sleep(PAUSE);
    }
    throw new AssertionError(
        text + " was never said; the last was:\n" + site.said("status", BrokenSite.workflow()));
  }

  private static List<String> whoWorked() {
    return site.client().fetchHistory(BrokenSite.workflow()).getEvents().stream()
        .flatMap(TwoWorkersTest::worker)
        .distinct()
        .toList();
  }

  private static Stream<String> worker(HistoryEvent event) {
    return event.hasActivityTaskStartedEventAttributes()
        ? Stream.of(event.getActivityTaskStartedEventAttributes().getIdentity())
        : Stream.empty();
  }

  private static List<String> rows(LocalPg server, String database, String sql)
      throws SQLException {
    try (var connection = server.connect(database);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      var rows = new ArrayList<String>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }
}
