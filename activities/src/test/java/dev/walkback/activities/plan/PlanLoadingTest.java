package dev.walkback.activities.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.approval.Link;
import dev.walkback.activities.planfile.PlanFileShelf;
import dev.walkback.activities.planfile.PlanOnDisk;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.KnownTargets;
import dev.walkback.activities.target.Office;
import dev.walkback.activities.target.Registered;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Step 1: everything is resolved and refused before anything is opened anywhere. */
class PlanLoadingTest {
  private static final String START =
      "{\"target\": \"orders-prod\", \"type\": \"schema\", \"reason\": \"the feed is empty\"}";
  @TempDir private Path folder;
  private Set<String> switches = Set.of("shop");
  private Office office;
  private PlanOnDisk disk;
  private Registered registered;

  @BeforeEach
  void open() throws SQLException {
    office = Office.open(PlanLoadingTest.class);
    disk = PlanOnDisk.in(folder);
    disk.with("plan.yaml", disk.yaml().replace("owner: shop", "owner: shop_owner"));
    registered = office.register("orders-prod").target();
    office.target.owner(
        "CREATE TABLE flyway_schema_history (installed_rank int, version text, type text DEFAULT 'SQL', success boolean DEFAULT true)");
  }

  @AfterEach
  void close() throws SQLException {
    office.close();
  }

  @Test
  @Tag("S2.7")
  @Tag("S4.31")
  void fixesPlanSourceAndLadderAndOpensTheRowForAllToSee() throws SQLException {
    ready("003", "004");

    var loaded = load(START, "rollback-orders-prod", UUID.randomUUID());

    assertThat(loaded.planDigest()).isEqualTo(disk.read().digest());
    assertThat(loaded.source().id()).isEqualTo("orders-prod/2026-11-20-1");
    assertThat(loaded.tempo().ladder()).hasSize(4);
    assertThat(loaded.nothing()).isNull();
    assertThat(rows()).containsExactly(loaded.rollback() + " open rollback-orders-prod");
  }

  @Test
  void saysThatATroubleStillToComeCountsFromNowOn() throws SQLException {
    ready("003", "004");

    var late = START.replace("}", ", \"detected\": \"2099-01-01T00:00:00Z\"}");
    var loaded = load(late, "rollback-orders-prod", UUID.randomUUID());

    assertThat(loaded.detected()).isBefore(Instant.parse("2099-01-01T00:00:00Z"));
    assertThat(loaded.warnings()).anyMatch(warning -> warning.contains("2099-01-01 00:00:00 UTC"));
  }

  @Test
  void givesTheSameRunTheSameAnswerWhateverChangedMeanwhile() throws SQLException {
    ready("003", "004");
    var run = UUID.randomUUID();
    var first = load(START, "rollback-orders-prod", run);
    disk.with("plan.yaml", disk.yaml().replace("[0, 120]", "[0, 121]"));

    assertThat(load(START, "rollback-orders-prod", run)).isEqualTo(first);
  }

  @Test
  void saysWhatAnEarlierRunLeftWhenItsRowIsTakenOver() throws SQLException {
    ready("003", "004");
    var first = load(START, "rollback-orders-prod", UUID.randomUUID());

    var second = load(START, "rollback-orders-prod", UUID.randomUUID());

    assertThat(first.left()).isNull();
    assertThat(second.rollback()).isEqualTo(first.rollback());
    assertThat(second.left()).isEqualTo(new Left(List.of(), false, true));
  }

  @Test
  @Tag("S2.5")
  @Tag("D2.1")
  void opensNothingWhereNoneOfTheMigrationsWasEverApplied() throws SQLException {
    ready("001");

    var loaded = load(START, "rollback-orders-prod", UUID.randomUUID());

    assertThat(loaded.nothing()).contains("there is nothing to roll back");
    assertThat(rows()).isEmpty();
  }

  @Test
  @Tag("S2.6")
  @Tag("D2.2")
  void refusesWhereALaterMigrationStandsOnWhatItTakesAway() throws SQLException {
    ready("003", "004", "005");

    refused("005");
  }

  @Test
  @Tag("S0.12")
  void refusesAPlanWhoseSwitchNobodyConfigured() throws SQLException {
    ready("003", "004");
    switches = Set.of("blog");

    refused("The plan names barrier 'shop'; target 'orders-prod' has [blog].");
  }

  @Test
  @Tag("S0.16")
  void refusesWhereTheOnlyCaptureIsYoungerThanTheMigration() throws SQLException {
    applied("003", "004");
    office.captured(registered, "2026-11-20-1", "0/3", "0/2");

    refused("No capture of target 'orders-prod' was taken before migration run '2026-11-20-1'");
  }

  @Test
  @Tag("D4.12")
  void refusesATargetNobodyRegisteredAPlanThatIsNotThereAndAnotherId() throws SQLException {
    ready("003", "004");

    refused(START.replace("orders-prod", "orders-dev"), "rollback-orders-dev", "is not registered");
    refused(START.replace("}", ", \"plan\": \"none\"}"), "rollback-orders-prod", "none");
    refused(START, "my-rollback", "has the id 'rollback-orders-prod', so that there is only one");
  }

  @Test
  void namesTheFirstToWhoeverStartsASecondUnderAnIdOfTheirOwn() throws SQLException {
    ready("003", "004");
    var run = UUID.randomUUID();
    load(START, "rollback-orders-prod", run);

    assertThatThrownBy(() -> load(START, "my-rollback", UUID.randomUUID()))
        .hasMessageContaining("A rollback of 'orders-prod' is under way since")
        .hasMessageContaining("https://ui.example/rollback-orders-prod/" + run);
    assertThat(rows()).hasSize(1);
  }

  @Test
  void refusesAPlanWithAScriptThatMustNotRun() throws SQLException {
    ready("003", "004");
    disk.with("revert/004.sql", "TRUNCATE tracks CASCADE;");

    refused("No plan is for the latest migration run '2026-11-20-1'; unreadable are [tracks].");
    refused(
        START.replace("}", ", \"plan\": \"tracks\"}"), "rollback-orders-prod", "revert/004.sql");
  }

  private void ready(String... versions) throws SQLException {
    applied(versions);
    office.captured(registered, "2026-11-20-1", "0/1", "0/2");
  }

  private void applied(String... versions) throws SQLException {
    for (int i = 0; i < versions.length; i++) {
      office.target.owner(
          "INSERT INTO flyway_schema_history VALUES (%d, '%s')".formatted(i + 1, versions[i]));
    }
  }

  private LoadedPlan load(String start, String workflow, UUID run) {
    var targets =
        new KnownTargets(Map.of("orders-prod", office.access("orders-prod")), office.registry());
    var json = JsonMapper.builder().build();
    var house =
        new PlanLoading.House(
            "here",
            office.registry(),
            targets,
            new Rollbacks(office.store, json),
            new Paces(policy -> Patience.STANDARD, role -> List.of("olga")),
            rollback -> true,
            List.of(new Link("Web UI", "https://ui.example/{workflowId}/{runId}")));
    var named =
        new NamedThings(
            Map.of("orders-prod", Set.of("health", "version")),
            Map.of("orders-prod", switches),
            Set.of(office.target.major()));
    var shelf = new PlanFileShelf(new PlanReader(disk.plans()));
    return new PlanLoading(
            house, shelf, new Connector(), new HistoryLook(), named, InstantSource.system())
        .load(new LoadRequest(start, workflow, run.toString(), run.toString()));
  }

  private void refused(String why) throws SQLException {
    refused(START, "rollback-orders-prod", why);
  }

  private void refused(String start, String workflow, String why) throws SQLException {
    assertThatThrownBy(() -> load(start, workflow, UUID.randomUUID()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(why)
        .hasMessageContaining("HINT");
    assertThat(rows()).as("nothing was opened").isEmpty();
  }

  private List<String> rows() throws SQLException {
    return office.target.column(
        "SELECT id || ' ' || state || ' ' || workflow_id FROM walkback.rollback");
  }
}
