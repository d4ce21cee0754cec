package dev.walkback.activities.psql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.dump.CapturedRows;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Names that people chose, in a script that other people run at night. */
@Timeout(180)
class PlanScriptTest {
  /** Ends a comment, a string, a name and a line, and then runs something. */
  private static final String EVIL = "a\"b'c\n\\! touch pwned\n--\u2028$def$";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TABLE = new Identifier(EVIL).quoted();

  @TempDir private Path folder;
  private TargetForTests target;

  @BeforeEach
  void start() throws Exception {
    target = TargetForTests.fresh();
  }

  @AfterEach
  void stop() throws Exception {
    target.close();
  }

  @Test
  @Tag("S3.13")
  void runsNothingThatANameOrATextOfThePlanHides() throws Exception {
    target.outside("DROP ROLE IF EXISTS " + TABLE, "CREATE ROLE " + TABLE);
    target.outside(
        "GRANT " + TABLE + " TO " + TargetForTests.OPERATOR,
        "CREATE SCHEMA " + TABLE + " AUTHORIZATION " + TABLE,
        "CREATE TABLE " + TABLE + "." + TABLE + " (id int, phrase int)",
        "INSERT INTO " + TABLE + "." + TABLE + " VALUES (1, 2), (2, 3)",
        "CREATE TABLE " + TABLE + ".schema_migrations (version text PRIMARY KEY)",
        "INSERT INTO " + TABLE + ".schema_migrations VALUES ('" + EVIL.replace("'", "''") + "')",
        "ALTER TABLE " + TABLE + "." + TABLE + " OWNER TO " + TABLE,
        "ALTER TABLE " + TABLE + ".schema_migrations OWNER TO " + TABLE);
    var script = PlanScript.of(new PlanReader(plan("")).read("evil"), hand());

    var said = psql(script, 1);

    assertThat(said.exit()).as(said.text() + script).isZero();
    assertThat(folder.resolve("pwned")).doesNotExist();
    assertThat(Path.of("pwned")).doesNotExist();
    assertThat(target.column("SELECT id FROM " + TABLE + "." + TABLE)).containsExactly("2");
    assertThat(target.value("SELECT count(*) FROM " + TABLE + ".schema_migrations")).isEqualTo("0");
    assertThat(script.lines().takeWhile(line -> !line.startsWith("\\set ON_ERROR_STOP")))
        .allSatisfy(line -> assertThat(line).matches("|--.*"));
  }

  @Test
  void refusesToPrintAPlanWhoseRowsNobodyCaptured() throws IOException {
    var read = new PlanReader(plan("load: {t: before_t}")).read("evil");
    assertThatThrownBy(() -> PlanScript.of(read, hand()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("print-needs-capture");
              assertThat(e.problem().hint()).contains("walkback capture");
            });
  }

  @Test
  void quotesTheWordsOfAShellAndRefusesALineBreakThere() throws IOException {
    var read = new PlanReader(plan("load: {t: 'be\"fore'}")).read("evil");
    assertThat(PlanScript.of(read, hand("it's $HOME")))
        .contains("--table='it'\\''s $HOME' --file=- '/c $(x)/dump' | sed")
        .contains("\\copy pg_temp.wb_load FROM 'wb-004-1-1.copy' WITH (ENCODING 'UTF8')")
        .contains("ALTER TABLE pg_temp.wb_load RENAME TO \"be\"\"fore\";");
    assertThatThrownBy(() -> PlanScript.of(read, hand(EVIL)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("plan-unprintable"));
  }

  @Test
  void refusesToPrintWhatTheFirewallRefuses() throws IOException {
    Files.writeString(plan("").resolve("evil/revert/004.sql"), "DELETE FROM " + TABLE);
    var read = new PlanReader(folder).read("evil");
    assertThatThrownBy(() -> PlanScript.of(read, hand()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("script-delete-without-where"));
  }

  @Test
  void dropsAnIndexOutsideATransactionOnceAndCountsWhatATableHeld() throws Exception {
    target.owner(
        "CREATE TABLE t (id int)",
        "CREATE INDEX t_id ON t (id)",
        "CREATE TABLE gone (id int)",
        "INSERT INTO gone SELECT generate_series(1, 7)",
        "CREATE TABLE kept (id int)");
    var script = PlanScript.of(new PlanReader(outside()).read("evil"), hand());
    target.outside("DROP INDEX t_id");

    var said = psql(script, 9);

    assertThat(said.exit()).as(said.text()).isZero();
    assertThat(target.column("SELECT step FROM walkback.ledger ORDER BY finished"))
        .containsExactly("004", "003");
    assertThat(target.value("SELECT receipt -> 'rows' FROM walkback.ledger WHERE step = '003'"))
        .contains("\"relation\": \"gone\"", "\"rows\": 7")
        .contains("\"operation\": \"insert\"", "\"rows\": 1");
  }

  @Test
  void takesBackAStepThatDropsMoreThanItsBand() throws Exception {
    target.owner(
        "CREATE TABLE t (id int)",
        "CREATE INDEX t_id ON t (id)",
        "CREATE TABLE gone (id int)",
        "INSERT INTO gone SELECT generate_series(1, 10)",
        "CREATE TABLE kept (id int)");

    var said = psql(PlanScript.of(new PlanReader(outside()).read("evil"), hand()), 9);

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.text()).contains("gone drop 10, allowed 0 to 9");
    assertThat(target.column("SELECT step FROM walkback.ledger")).containsExactly("004");
    assertThat(target.value("SELECT to_regclass('t_id')")).isEqualTo("null");
    assertThat(target.value("SELECT count(*) FROM gone")).isEqualTo("10");
  }

  private Path outside() throws IOException {
    Path plan = plan("").resolve("evil");
    for (String step : List.of("003", "004")) {
      Files.writeString(plan.resolve("verify/" + step + ".sql"), "SELECT 1 WHERE false");
    }
    Files.writeString(plan.resolve("revert/004.sql"), "DROP INDEX CONCURRENTLY t_id;");
    Files.writeString(plan.resolve("reapply/004.sql"), "CREATE INDEX CONCURRENTLY t_id ON t (id);");
    Files.writeString(
        plan.resolve("revert/003.sql"), "DROP TABLE gone; INSERT INTO kept VALUES (1);");
    Files.writeString(plan.resolve("reapply/003.sql"), "CREATE TABLE IF NOT EXISTS gone (id int);");
    Files.writeString(plan.resolve("plan.yaml"), OUTSIDE);
    return folder;
  }

  private static final String OUTSIDE =
      """
      walkback: 1
      type: schema
      target: shop
      run: r1
      tool: none
      closes: everything
      barriers: [{database: {}}]
      steps:
        - {name: "004", revert: revert/004.sql, reapply: reapply/004.sql, verify: verify/004.sql, kind: non-transactional, owner: shop_owner, hazards: [drops-index, not-transactional], loss: none}
        - {name: "003", revert: revert/003.sql, reapply: reapply/003.sql, verify: verify/003.sql, owner: shop_owner, hazards: [drops-table], loss: complete, rows: {gone: {drop: [0, 9]}, kept: {insert: [1, 1]}}}
      """;

  private Psql.Said psql(String script, int lost) throws Exception {
    var environment =
        Map.of(
            "PGUSER",
            TargetForTests.OPERATOR,
            "PGPASSWORD",
            "secret",
            "PGDATABASE",
            target.database());
    var database = new TestDatabase(TestPostgres.server(), target.database());
    var phrase = "phrase=REVERSE " + target.database() + " LOSE " + lost + " ROWS";
    return new Psql(database, folder).run(script, environment, "-v", phrase);
  }

  private static ByHand hand() {
    return new ByHand("it's", Map.of(EVIL, new ByHand.Door(EVIL, EVIL)), Map.of(), null);
  }

  private static ByHand hand(String table) {
    var part =
        new CapturedRows.Part("public", table, List.of(new CapturedRows.Column("id", "integer")));
    var rows = new CapturedRows("public.t", List.of(part), 0);
    return new ByHand(
        "",
        Map.of(),
        Map.of(),
        new ByHand.Captured(
            "c", Path.of("/c $(x)"), "sha256:00", "15", new TreeMap<>(), (t, path) -> rows));
  }

  private Path plan(String more) throws IOException {
    Path plan = folder.resolve("evil");
    for (String part : List.of("revert", "reapply", "verify")) {
      Files.createDirectories(plan.resolve(part));
    }
    Files.writeString(
        plan.resolve("revert/004.sql"),
        "DELETE FROM %s WHERE id = 1 AND (ARRAY[1,2,3])[1:phrase] = ARRAY[1,2]".formatted(TABLE));
    Files.writeString(
        plan.resolve("reapply/004.sql"), "INSERT INTO %s VALUES (1, 2)".formatted(TABLE));
    Files.writeString(
        plan.resolve("verify/004.sql"),
        "SELECT 'x\n\\! touch pwned' FROM %s WHERE id = 1".formatted(TABLE));
    Files.writeString(plan.resolve("plan.yaml"), yaml(more));
    return folder;
  }

  private static String yaml(String more) {
    return """
    walkback: 1
    type: schema
    target: shop
    about: {feature: %1$s, version: %1$s, created: %1$s, status: %1$s, authors: [%1$s]}
    run: r1
    tool: schema-migrations
    closes: everything
    barriers: [{database: {}}]
    again: {endpoint: %1$s, refuses: [%1$s]}
    steps:
      - name: "004"
        revert: revert/004.sql
        reapply: reapply/004.sql
        verify: verify/004.sql
        owner: %1$s
        searchPath: [%1$s]
        history: [%1$s]
        hazards: [deletes-rows]
        loss: partial
        rows: {%1$s: {delete: [1, 1]}}
        %2$s
    """
        .formatted(JSON.writeValueAsString(EVIL), more);
  }
}
