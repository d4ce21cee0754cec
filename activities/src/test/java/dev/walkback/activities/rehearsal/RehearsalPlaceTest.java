package dev.walkback.activities.rehearsal;

import static dev.walkback.activities.rehearsal.StepForTests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.plan.Hazard;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a rehearsal happens, as whom, and what stays there: nothing. */
class RehearsalPlaceTest {
  private static final StepForTests HARMLESS =
      step("001")
          .harms(Hazard.DROPS_INDEX)
          .revert("DROP INDEX idx_posts_track")
          .reapply("CREATE INDEX idx_posts_track ON posts (track_id)");
  private static final String[] EXPECTED = {
    "column public.posts.track_id", "constraint public.posts.posts_track_id_fkey"
  };
  private Stage stage;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set().owner(Uploads.BEFORE).capture().owner(Uploads.MIGRATION);
  }

  @AfterEach
  void stop() throws Exception {
    assertThat(stage.left()).as("on the scratch server").isEmpty();
    try (var files = Files.list(stage.folder)) {
      assertThat(files).as("on the worker's disk").isEmpty();
    }
    stage.close();
  }

  @Test
  void refusesTheTargetsOwnClusterAStrangerAndNoServerAtAll() throws Exception {
    var plan = PlanForTests.of(HARMLESS.done());
    var server = TestPostgres.server();
    var own = ScratchForTests.superuser(server);
    refused(Map.of(15, own), plan, "scratch-is-target", "is the target's own cluster");
    refused(Map.of(), plan, "scratch-missing", "no scratch server for PostgreSQL 15");
    try (var connection = ScratchForTests.server().connect(PgServer.SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("DROP ROLE IF EXISTS nobody_much");
      statement.execute("CREATE ROLE nobody_much LOGIN PASSWORD 'secret'");
    }
    var weak =
        ScratchForTests.superuser(ScratchForTests.server()).as("nobody_much", new Secret("secret"));
    refused(Map.of(15, weak), plan, "scratch-unfit", "does not let us in as a superuser");
  }

  @Test
  void clearsAwayWhatADiedAttemptLeftAndNothingElse() throws Exception {
    var prefix = ScratchServers.prefix(stage.rollback);
    var scratch = ScratchForTests.server();
    scratch.execute(
        PgServer.SUPERUSER,
        "CREATE DATABASE " + prefix + "dead",
        "CREATE ROLE " + prefix + "dead LOGIN",
        "CREATE DATABASE wb_scratch_ffffffff_other");
    try (var ghost = scratch.connect(prefix + "dead");
        var statement = ghost.createStatement()) {
      assertThat(stage.rehearse(expecting(HARMLESS)).stop()).isEmpty();
      assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
    }
    assertThat(stage.left()).containsExactly("wb_scratch_ffffffff_other");
    scratch.dropDatabase("wb_scratch_ffffffff_other");
  }

  @Test
  void aScriptThatShedsItsRoleIsNobodyOnTheScratchServer() {
    var hostile =
        step("001")
            .harms(Hazard.OPAQUE)
            .revert(
                "DO $$ BEGIN RESET SESSION AUTHORIZATION; RESET ROLE; COPY (SELECT 1) TO PROGRAM 'true'; END $$");

    assertThat(stage.rehearse(expecting(hostile)).stop())
        .singleElement()
        .asString()
        .contains("step 001, revert/001.sql, line 1 (SQLSTATE 42501)");
  }

  @Test
  void whatTheOperatorMayNotAtTheTargetItMayNotOnTheClone() throws Exception {
    stage.target.outside("CREATE ROLE strangers_" + stage.target.database());
    try {
      stage.target.outside(
          "ALTER TABLE public.tracks OWNER TO strangers_" + stage.target.database());
      var foreign = step("001").revert("ALTER TABLE tracks ADD COLUMN x int");

      assertThat(stage.rehearse(expecting(foreign)).stop())
          .singleElement()
          .asString()
          .contains("42501");
    } finally {
      stage.target.outside(
          "ALTER TABLE public.tracks OWNER TO shop_owner",
          "DROP ROLE strangers_" + stage.target.database());
    }
  }

  @Test
  void aStepThatWritesIntoAForeignTableWritesNowhere() throws Exception {
    var server = TestPostgres.server();
    stage.target.outside(
        "CREATE EXTENSION postgres_fdw",
        "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '%s', port '%d', dbname '%s')"
            .formatted(server.host(), server.port(), stage.target.database()),
        "CREATE USER MAPPING FOR shop_owner SERVER far OPTIONS (user 'shop_owner', password 'secret')",
        "GRANT USAGE ON FOREIGN SERVER far TO shop_owner",
        "CREATE FOREIGN TABLE public.far_posts (id bigint, title text) SERVER far OPTIONS (table_name 'posts')",
        "ALTER FOREIGN TABLE public.far_posts OWNER TO shop_owner");
    var reaching = step("001").revert("INSERT INTO far_posts VALUES (777, 'written')");

    assertThat(stage.rehearse(expecting(reaching)).stop()).hasSize(1);
    assertThat(stage.target.value("SELECT count(*) FROM posts WHERE id = 777")).isEqualTo("0");
  }

  @Test
  void aCloneHasTheSettingsOfItsOriginalAndStatisticsToPlanBy() throws Exception {
    var name = stage.target.database();
    stage.target.outside(
        "ALTER DATABASE " + name + " SET shop.region = 'eu, west'",
        "ALTER DATABASE " + name + " SET search_path = public, pg_temp",
        "ALTER DATABASE " + name + " SET session_preload_libraries = 'auto_explain'",
        "ALTER ROLE shop_owner IN DATABASE " + name + " SET work_mem = '8MB'");
    var asking =
        step("001")
            .harms(Hazard.OPAQUE)
            .revert("SELECT 1")
            .verify(
                """
                SELECT 'setting' WHERE current_setting('shop.region') <> 'eu, west'
                UNION ALL
                SELECT 'statistics' WHERE NOT EXISTS (SELECT FROM pg_stats WHERE tablename = 'posts')
                """);

    var receipt = stage.rehearse(expecting(asking));

    assertThat(receipt.stop())
        .as("only what the migration made and the plan does not undo")
        .allMatch(sentence -> sentence.startsWith("Afterwards it is not as before"));
    assertThat(new String(stage.evidence.getLast(), StandardCharsets.UTF_8))
        .contains("\"settingsNotCarried\":[\"session_preload_libraries\"]");
  }

  @Test
  void saysWhenTheClonesHasNoRowsAndWhichStepsThatForbids() {
    stage.copyingAtMost(1);

    var receipt = stage.rehearse(PlanForTests.of(Uploads.rows().done(), Uploads.column().done()));
    assertThat(receipt.fidelity()).isEqualTo(Fidelity.SCHEMA_ONLY);
    assertThat(receipt.stop())
        .hasSize(2)
        .allMatch(sentence -> sentence.startsWith("The clone has no rows (the database has "))
        .last()
        .asString()
        .contains("so step 001 cannot be rehearsed");

    var harmless = stage.rehearse(expecting(HARMLESS));
    assertThat(harmless.fidelity()).isEqualTo(Fidelity.SCHEMA_ONLY);
    assertThat(harmless.stop()).isEmpty();
    assertThat(harmless.bringBack()).isTrue();
  }

  @Test
  void stopsWhenSomebodyAsksAndLeavesNothing() {
    var asked =
        new Progress() {
          private boolean stopped;

          @Override
          public void at(int percent, String what) {
            stopped = stopped || what.startsWith("statement 2");
          }

          @Override
          public boolean stopped() {
            return stopped;
          }
        };
    var plan = PlanForTests.of(Uploads.rows().done(), Uploads.column().done());

    assertThatThrownBy(() -> stage.rehearse(plan, asked))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("stopped"));
  }

  private static PlanForTests expecting(StepForTests step) {
    return PlanForTests.of(step.done()).expecting(EXPECTED);
  }

  private void refused(
      Map<Integer, Address> scratch, PlanForTests plan, String code, String sentence) {
    stage.scratchAt(scratch);
    assertThatThrownBy(() -> stage.rehearse(plan))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isInstanceOf(Problem.NeedsPerson.class);
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().message()).contains(sentence);
              assertThat(e.problem().hint()).contains("walkback.yaml");
            });
  }
}
