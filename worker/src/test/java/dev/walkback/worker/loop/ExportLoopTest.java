package dev.walkback.worker.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.report.HistoryExport;
import dev.walkback.activities.report.ReportFolder;
import dev.walkback.activities.report.ReportRecords;
import dev.walkback.servers.InMemoryTemporal;
import dev.walkback.servers.TemporalServer;
import dev.walkback.servers.TemporalSetup;
import dev.walkback.worker.config.TemporalConfig;
import dev.walkback.worker.engine.Engine;
import dev.walkback.worker.engine.KeptHistories;
import dev.walkback.worker.engine.Runs;
import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ExportLoopTest {
  @TempDir private Path folder;
  private Wreck wreck;

  @BeforeEach
  void start() throws SQLException {
    wreck = Wreck.fresh(ExportLoopTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    wreck.close();
  }

  @Test
  void exportsAClosedRunOnceWhereTheEngineCannotList() throws Exception {
    try (var temporal = InMemoryTemporal.start(TemporalSetup.in(folder.resolve("t")));
        var engine = engine(temporal)) {
      wreck.open("rollback-gone", UUID.randomUUID().toString());
      atTargetAgain();
      var run = begin(engine, "rollback-music");
      wreck.open("rollback-music", run);
      var loop = loop(engine);

      loop.round();
      assertThat(exported()).isEmpty();
      terminate(engine, "rollback-music");
      loop.round();

      var file = exported().getFirst();
      assertThat(file.toString()).contains(run.substring(0, 8) + "-");
      var history = WorkflowExecutionHistory.fromJson(Files.readString(file));
      assertThat(history.getLastEvent().hasWorkflowExecutionTerminatedEventAttributes()).isTrue();
      Files.delete(file);
      loop.round();
      assertThat(exported()).isEmpty();
    }
  }

  @Test
  void exportsEveryClosedRunOfARealServerAlsoARefusedStart() throws Exception {
    var setup = TemporalSetup.in(folder.resolve("t"));
    try (var temporal = TemporalServer.start(setup, System.getenv());
        var engine = engine(temporal)) {
      Assumptions.assumeFalse(
          temporal instanceof InMemoryTemporal,
          "no `temporal` on the PATH and WALKBACK_TEST_TEMPORAL is not set");
      var run = begin(engine, "rollback-refused");
      begin(engine, "rollback-living");
      terminate(engine, "rollback-refused");
      var loop = loop(engine);
      var end = Instant.now().plusSeconds(30);
      while (exported().isEmpty() && Instant.now().isBefore(end)) {
        loop.round();
        LockSupport.parkNanos(200_000_000);
      }

      assertThat(exported()).singleElement().asString().contains(run.substring(0, 8) + "-");
      assertThat(Forgetting.warning(new Runs(engine.client()), "default", folder))
          .contains("forgets closed runs of namespace default after 1 day, which is less than")
          .contains("exported to " + folder);
    }
  }

  @Test
  void saysThatAnEngineDoesNotSayHowLongItRemembers() {
    try (var temporal = InMemoryTemporal.start(TemporalSetup.in(folder.resolve("t")));
        var engine = engine(temporal)) {
      assertThat(Forgetting.warning(new Runs(engine.client()), "default", folder))
          .startsWith("Temporal does not say how long it keeps closed runs");
    }
  }

  /** The target takes one open rollback at a time. */
  private void atTargetAgain() throws SQLException {
    wreck.atTarget("UPDATE walkback.rollback SET state = 'closed'");
  }

  private ExportLoop loop(Engine engine) {
    var records = new ReportRecords(wreck.ours.store);
    var reports = new ReportFolder(folder.resolve("reports"));
    var export = new HistoryExport(reports, records, new KeptHistories(engine.client()));
    return new ExportLoop(new Runs(engine.client()), records, export);
  }

  private List<Path> exported() throws IOException {
    if (Files.notExists(folder.resolve("reports"))) {
      return List.of();
    }
    try (var files = Files.walk(folder.resolve("reports"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Engine engine(TemporalServer temporal) {
    return Engine.open(new TemporalConfig(temporal.address(), temporal.namespace(), null), "test");
  }

  private static String begin(Engine engine, String id) {
    var options = WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue("nobody").build();
    var stub = engine.client().newUntypedWorkflowStub(RollbackWorkflow.TYPE, options);
    return stub.start("{}").getRunId();
  }

  private static void terminate(Engine engine, String id) {
    engine.client().newUntypedWorkflowStub(id).terminate("by somebody in the Web UI");
  }
}
