package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.execution.StepWork;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.store.Store;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.worker.Main;
import dev.walkback.workflows.execution.Direction;
import dev.walkback.workflows.execution.StepRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The abort for the day when no signal gets through. */
@Timeout(60)
class HaltCommandTest {
  private static final UUID ROLLBACK = UUID.fromString("54ae9d6e-f1d3-425f-8789-6e857fec1018");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private TestDatabase own;
  private Store store;

  @BeforeEach
  void install() throws Exception {
    own = TestPostgres.freshDatabase(HaltCommandTest.class);
    var server = own.server();
    store =
        Store.open(
            new Address(
                server.host(),
                server.port(),
                own.name(),
                own.user(),
                new Secret(own.password()),
                Tls.NONE));
    Files.writeString(folder.resolve("secret"), own.password());
    Files.writeString(
        folder.resolve("walkback.yaml"),
        """
        installation: here
        database: {host: %s, port: %d, name: %s, user: %s, password: {file: secret}, tls: none}
        temporal: {address: "127.0.0.1:1"}
        plans: plans
        captures: captures
        reports: reports
        """
            .formatted(server.host(), server.port(), own.name(), own.user()));
    open(ROLLBACK, "rollback-music");
  }

  @AfterEach
  void leaveNothing() throws Exception {
    store.close();
    own.close();
  }

  @Test
  void stopsTheNextStepBeforeTheTargetIsEvenLookedAt() {
    assertThat(halt("54ae9d6e")).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("Rollback 54ae9d6e of music stops at the next boundary", "fixed forward");

    assertThatThrownBy(this::reverse)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("by the second road: fixed forward");
  }

  @Test
  void needsNoTemporalAndFindsTheRollbackByItsWorkflowToo() {
    assertThat(halt("rollback-music")).as(err.toString()).isZero();
    assertThat(new Aborts(store).standing(ROLLBACK)).isPresent();
  }

  @Test
  void refusesANameThatNobodyOrMoreThanOneHas() throws Exception {
    assertThat(halt("rollback-other")).isEqualTo(2);
    assertThat(err.toString()).contains("No open rollback is called 'rollback-other'.");

    open(UUID.fromString("54ae9d6e-0000-4000-8000-000000000000"), "rollback-again");
    assertThat(halt("54ae9d6e")).isEqualTo(2);
    assertThat(err.toString()).contains("54ae9d6e-0000", " or ", "Give more of the id.");
  }

  private int halt(String run) {
    var context =
        new Context(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
    return Main.run(context, "halt", run, "--reason", "fixed forward");
  }

  /** A step with everything it needs to reach a target left out. */
  private void reverse() {
    var work = new StepWork(null, null, null, null, new Aborts(store), null);
    work.step(
        new StepRequest(
            ROLLBACK, "sha256:p", null, Direction.REVERSE, null, null, null, null, 1, null),
        (percent, what) -> {});
  }

  private void open(UUID rollback, String workflow) throws Exception {
    own.execute(
        """
        INSERT INTO target (registration, name, host, port, database, server_key,
          system_identifier, database_oid, timeline, version, surroundings, capabilities,
          registered_by)
        VALUES ('11111111-2222-3333-4444-555555555555', 'music', 'db1', 5432, 'music', 'k', '1', 1,
          1, 15, '{}', '{}', 'op')
        ON CONFLICT DO NOTHING
        """,
        """
        INSERT INTO capture (id, target, run, directory, manifest_digest, taken_at, taken_lsn)
        VALUES ('c1', '11111111-2222-3333-4444-555555555555', 'r1', 'd', 'sha256:m', now(), '0/1')
        ON CONFLICT DO NOTHING
        """,
        """
        INSERT INTO rollback (id, target, workflow, run, plan, plan_digest, capture, answer)
        VALUES ('%1$s', '11111111-2222-3333-4444-555555555555', '%2$s', '%1$s', 'p', 'sha256:p',
          'c1', '{}')
        """
            .formatted(rollback, workflow));
  }
}
