package dev.walkback.worker.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.servers.InMemoryTemporal;
import dev.walkback.servers.TemporalSetup;
import dev.walkback.worker.config.TemporalConfig;
import dev.walkback.worker.engine.Engine;
import dev.walkback.worker.engine.Runs;
import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class JanitorTest {
  @TempDir private Path folder;
  private InMemoryTemporal temporal;
  private Engine engine;
  private Runs runs;
  private Wreck wreck;

  @BeforeEach
  void start() throws SQLException {
    temporal = InMemoryTemporal.start(TemporalSetup.in(folder));
    engine = Engine.open(new TemporalConfig(temporal.address(), "default", null), "test");
    runs = new Runs(engine.client());
    wreck = Wreck.fresh(JanitorTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    wreck.close();
    engine.close();
    temporal.close();
  }

  @Test
  @Tag("S2.7")
  void tellsOnceWhatATerminatedRunLeftAndEndsItsSessions() throws SQLException {
    var run = begin();
    var rollback = wreck.open("rollback-music", run);
    wreck.did(rollback, "004");
    wreck.ours.stands(rollback, 0, "http shop");
    wreck.ours.stands(rollback, 1, "database");
    try (var ghost = wreck.ghost(rollback)) {
      terminate();
      wreck.janitor(runs).round();

      assertThat(ghost.isValid(2)).isFalse();
    }
    wreck.janitor(runs).round();

    assertThat(wreck.ours.notices())
        .singleElement()
        .asString()
        .startsWith(
            "orphaned to olga, dan: The run of rollback "
                + run.substring(0, 8)
                + " of music is gone (terminated at ")
        .contains("STILL CLOSED: http shop, database.")
        .contains("Steps done: 004.")
        .contains("Its sessions at the target are ended")
        .endsWith(
            "Start rollback-music again with plan tracks: it takes this rollback over and asks at gate held what to do.");
    assertThat(wreck.ours.state(rollback)).isEqualTo("open");
  }

  @Test
  void findsItByItselfWithinARound() throws SQLException {
    wreck.open("rollback-music", begin());
    try (var loop = Loop.start("janitor", Duration.ofMillis(200), wreck.janitor(runs)::round)) {
      assertThat(wreck.ours.notices()).isEmpty();
      terminate();
      until(() -> !wreck.ours.notices().isEmpty());
    }
  }

  @Test
  void leavesARunAloneThatLives() throws SQLException {
    wreck.open("rollback-music", begin());

    wreck.janitor(runs).round();

    assertThat(wreck.ours.notices()).isEmpty();
  }

  @Test
  void leavesItToARunThatHasBegunAnew() throws SQLException {
    var rollback = wreck.open("rollback-music", begin());
    terminate();
    begin();
    try (var ghost = wreck.ghost(rollback)) {
      wreck.janitor(runs).round();

      assertThat(ghost.isValid(2)).isTrue();
      assertThat(wreck.ours.notices()).isEmpty();
    }
  }

  @Test
  void tellsOfARunThatTheEngineDoesNotKnow() throws SQLException {
    var rollback = wreck.open("rollback-music", UUID.randomUUID().toString());

    wreck.janitor(runs).round();

    assertThat(wreck.ours.notices())
        .singleElement()
        .asString()
        .contains("is gone (unknown to Temporal)", "Nothing is closed.", "No step is done");
    assertThat(wreck.ours.state(rollback)).isEqualTo("open");
  }

  @Test
  void saysNothingOfAHeldRollbackWhoseRunToldItsEnd() throws SQLException {
    var run = begin();
    var rollback = wreck.open("rollback-music", run);
    terminate();
    wreck.ours.update(
        "INSERT INTO report VALUES (?, ?, 'held-in-maintenance', 'report.md', 'sha256:0', now())",
        run,
        rollback);

    wreck.janitor(runs).round();

    assertThat(wreck.ours.notices()).isEmpty();
  }

  @Test
  void triesAgainToFenceATargetThatDidNotAnswer() throws SQLException {
    var rollback = wreck.open("rollback-music", begin());
    wreck.did(rollback, "004");
    terminate();
    try (var ghost = wreck.ghost(rollback)) {
      wreck.lose();
      wreck.janitor(runs).round();
      wreck.janitor(runs).round();
      assertThat(wreck.ours.notices())
          .singleElement()
          .asString()
          .contains("Its sessions could not be ended", "it is tried every minute")
          .contains("What it has changed could not be seen.");
      assertThat(ghost.isValid(2)).isTrue();

      wreck.find();
      wreck.janitor(runs).round();
      wreck.janitor(runs).round();

      assertThat(ghost.isValid(2)).isFalse();
    }
    assertThat(wreck.ours.notices()).hasSize(2);
    assertThat(wreck.ours.notices().getLast()).contains("is ended now.", "Steps done: 004.");
  }

  @Test
  void endsItHereWhereItIsNotOpenAtTheTarget() throws SQLException {
    var rollback = wreck.open("rollback-music", begin());
    wreck.atTarget(
        "UPDATE walkback.rollback SET state = 'closed', outcome = 'rolled-back' WHERE id = '"
            + rollback
            + "'");
    terminate();

    wreck.janitor(runs).round();

    assertThat(wreck.ours.notices())
        .singleElement()
        .asString()
        .contains("The target itself is free (rolled-back)");
    assertThat(wreck.ours.state(rollback)).isEqualTo("rolled-back");
  }

  @Test
  void takesAnEngineThatDoesNotAnswerForNoAnswer() throws SQLException {
    wreck.open("rollback-music", begin());
    temporal.close();

    assertThatThrownBy(() -> wreck.janitor(runs).round())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Temporal did not answer");
    assertThat(wreck.ours.notices()).isEmpty();
  }

  /** Nobody works on it: it runs until somebody ends it. */
  private String begin() {
    var options =
        WorkflowOptions.newBuilder().setWorkflowId("rollback-music").setTaskQueue("nobody").build();
    return engine
        .client()
        .newUntypedWorkflowStub(RollbackWorkflow.TYPE, options)
        .start("{}")
        .getRunId();
  }

  private void terminate() {
    WorkflowStub stub = engine.client().newUntypedWorkflowStub("rollback-music");
    stub.terminate("by somebody in the Web UI");
  }

  private static void until(BooleanSupplier happened) {
    var end = Instant.now().plusSeconds(20);
    while (!happened.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
