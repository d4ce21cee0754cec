package dev.walkback.activities.check;

import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.dump.RowCounts;
import dev.walkback.activities.dump.SequenceValue;
import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.maintenance.Entrances;
import dev.walkback.activities.maintenance.GuardedTarget;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.check.SequencesCheck;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.SqlFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChecksTest {
  private static final CaptureRef SOURCE =
      new CaptureRef("c", "r", "sha256:m", Instant.parse("2026-11-20T00:00:00Z"));

  private final UUID rollback = UUID.randomUUID();
  private final KeptEvidence evidence = new KeptEvidence();
  private final Map<String, String> files = new HashMap<>();
  private GuardedTarget target;
  private CapturedState captured;

  @BeforeEach
  void start() throws SQLException {
    target = GuardedTarget.fresh(ChecksTest.class);
    owner(
        "CREATE TABLE posts (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text)",
        "CREATE TABLE entries (id serial PRIMARY KEY, post int REFERENCES posts)",
        "INSERT INTO posts (title) SELECT 'jane@example.org' FROM generate_series(1, 10)",
        "INSERT INTO entries (post) SELECT n FROM generate_series(1, 5) n");
    try (Connection reader = target.open(ARCHIVER)) {
      reader.setAutoCommit(false);
      captured =
          new CapturedState(
              RowCounts.read(reader, Progress.silent()),
              SequenceValue.read(reader),
              new CatalogFingerprint().read(reader));
      reader.rollback();
    }
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S0.21")
  @Tag("S0.22")
  @Tag("S0.25")
  void passesWhenEverythingIsAsItWas() {
    CheckReport report =
        run(
            new SchemaCheck(),
            new CountsCheck(List.of()),
            new ReferencesCheck(),
            new SequencesCheck());

    assertThat(report.worst()).as("%s", report.results()).isEqualTo(Result.PASS);
    assertThat(report.results()).allMatch(each -> evidence.kept.containsKey(each.evidence()));
  }

  @Test
  @Tag("S0.22")
  void namesTheColumnThatIsStillThere() throws SQLException {
    owner("ALTER TABLE posts ADD COLUMN track_id int");

    CheckResult schema = one(new SchemaCheck());

    assertThat(schema.result()).isEqualTo(Result.FAIL);
    assertThat(schema.differences())
        .containsExactly("column public.posts.track_id was not there before");
    assertThat(one(List.of("column public.posts.track_id"), new SchemaCheck()).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  @Tag("D4.7")
  void failsOnAKeyThatIsListedAndWasNeverValidated() throws SQLException {
    owner(
        "ALTER TABLE entries DROP CONSTRAINT entries_post_fkey",
        "INSERT INTO entries (post) VALUES (999)",
        "ALTER TABLE entries ADD CONSTRAINT entries_post_fkey FOREIGN KEY (post) REFERENCES posts"
            + " NOT VALID");

    CheckResult references = one(new ReferencesCheck());

    assertThat(references.result()).isEqualTo(Result.FAIL);
    assertThat(references.differences())
        .containsExactly("public.entries entries_post_fkey: 1 rows point at nothing");
  }

  @Test
  @Tag("D4.7")
  void failsOnAnUnvalidatedKeyEvenWhereNothingDanglesUnlessThePlanSaysSo() throws SQLException {
    owner(
        "ALTER TABLE entries DROP CONSTRAINT entries_post_fkey",
        "ALTER TABLE entries ADD CONSTRAINT entries_post_fkey FOREIGN KEY (post) REFERENCES posts"
            + " NOT VALID");

    assertThat(one(new ReferencesCheck()).differences())
        .containsExactly("public.entries entries_post_fkey: is not validated");
    assertThat(
            one(List.of("constraint public.entries.entries_post_fkey"), new ReferencesCheck())
                .result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void findsADanglingRowBesideANullWhichNotInWouldHide() throws SQLException {
    target.outside(
        "INSERT INTO entries (post) VALUES (NULL)",
        "SET session_replication_role = replica",
        "INSERT INTO entries (post) VALUES (998)");

    assertThat(one(new ReferencesCheck()).differences())
        .containsExactly("public.entries entries_post_fkey: 1 rows point at nothing");
  }

  @Test
  void looksAtKeysOfSeveralColumnsAndFullMatch() throws SQLException {
    owner(
        "CREATE TABLE parents (a int, b int, PRIMARY KEY (a, b))",
        "CREATE TABLE children (a int, b int, FOREIGN KEY (a, b) REFERENCES parents MATCH FULL)");
    target.outside(
        "SET session_replication_role = replica", "INSERT INTO children VALUES (1, NULL)");

    assertThat(one(new ReferencesCheck()).differences())
        .containsExactly("public.children children_a_b_fkey: 1 rows point at nothing");
  }

  @Test
  void failsWhereASequenceWasRewound() throws SQLException {
    owner("SELECT setval('entries_id_seq', 3)");

    CheckResult sequences = one(new SequencesCheck());

    assertThat(sequences.result()).isEqualTo(Result.FAIL);
    assertThat(sequences.differences())
        .containsExactly(
            "public.entries_id_seq: would give out 4, and 5 was given out when captured",
            "public.entries_id_seq: would give out 4, and public.entries.id holds 5 already");
  }

  @Test
  void followsSequencesThatCountDownAndAsksAboutThoseThatBeginAgain() throws SQLException {
    owner(
        "CREATE SEQUENCE down INCREMENT -1 MAXVALUE -1 START -1",
        "CREATE TABLE downs (id int DEFAULT nextval('down'))",
        "INSERT INTO downs SELECT FROM generate_series(1, 3)",
        "CREATE SEQUENCE round CYCLE");
    assertThat(one(new SequencesCheck()).differences())
        .containsExactly("public.round: begins again by itself, so nobody can tell");

    owner("SELECT setval('down', -1)");

    assertThat(one(new SequencesCheck()).differences())
        .contains("public.down: would give out -2, and public.downs.id holds -3 already");
  }

  @Test
  void namesASequenceThatIsGone() throws SQLException {
    owner("ALTER TABLE entries ALTER id DROP DEFAULT", "DROP SEQUENCE entries_id_seq");

    assertThat(one(new SequencesCheck()).differences())
        .containsExactly("public.entries_id_seq: was captured and is missing");
  }

  @Test
  void failsWhenAQueryThatMustReturnNothingReturnsRowsAndKeepsThemOutOfTheHistory() {
    CheckResult empty = one(empty("SELECT title FROM posts"));

    assertThat(empty.result()).isEqualTo(Result.FAIL);
    assertThat(empty.toString()).doesNotContain("jane");
    assertThat(evidence.text(empty.evidence())).contains("jane@example.org");
  }

  @Test
  void passesWhenItReturnsNothing() {
    assertThat(one(empty("SELECT 1 FROM posts WHERE title IS NULL;\n-- end\n")).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  @Tag("D4.9")
  void doesNotTakeAnErrorForEmptiness() {
    CheckResult empty = one(empty("SELECT 1 FROM tracks"));

    assertThat(empty.result()).isEqualTo(Result.UNKNOWN);
    assertThat(empty.observed()).contains("it names something that does not exist", "42P01");
    assertThat(run(empty("SELECT 1 FROM tracks"), new ReferencesCheck()).worst())
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void changesNothingEvenWhenTheQueryTries() throws SQLException {
    target.outside("GRANT ALL ON posts TO " + ARCHIVER);

    assertThat(one(empty("DELETE FROM posts RETURNING 1")).result()).isEqualTo(Result.UNKNOWN);
    assertThat(one(empty("COMMIT; DELETE FROM posts")).result()).isEqualTo(Result.UNKNOWN);
    assertThat(one(new CountsCheck(List.of())).result()).isEqualTo(Result.PASS);
  }

  @Test
  @Tag("D4.8")
  void countsHiddenRowsOrSaysThatItCannot() throws SQLException {
    owner(
        "ALTER TABLE posts ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY nobody ON posts USING (false)");
    assertThat(one(new CountsCheck(List.of("posts"))).result()).isEqualTo(Result.PASS);

    target.outside("ALTER ROLE " + ARCHIVER + " NOBYPASSRLS");
    try {
      CheckResult counts = one(new CountsCheck(List.of("posts")));
      assertThat(counts.result()).isEqualTo(Result.UNKNOWN);
      assertThat(counts.differences().getFirst()).contains("row security would hide rows");
    } finally {
      target.outside("ALTER ROLE " + ARCHIVER + " BYPASSRLS");
    }
  }

  @Test
  void isUnknownAboutAnEndpointNobodyConfiguredAndACaptureThatIsGone() {
    assertThat(one(new EndpointCheck("health")).observed())
        .contains("Endpoint health is not configured");

    captured = null;

    assertThat(one(new CountsCheck(List.of())).result()).isEqualTo(Result.UNKNOWN);
  }

  private EmptyCheck empty(String sql) {
    files.put("sha256:f", sql);
    return new EmptyCheck(new SqlFile("verify/orphans.sql", "sha256:f", sql.length()));
  }

  private CheckResult one(Check check) {
    return one(List.of(), check);
  }

  private CheckResult one(List<String> expect, Check check) {
    return run(expect, check).results().getFirst();
  }

  private CheckReport run(Check... checks) {
    return run(List.of(), checks);
  }

  private CheckReport run(List<String> expect, Check... checks) {
    var secret = new Secret("secret");
    var access =
        new TargetAccess(
            "shop",
            target.as(OPERATOR),
            new TargetAccess.Login(OBSERVER, secret),
            new TargetAccess.Login(ARCHIVER, secret));
    var known =
        new Checks.Known(
            files::get,
            id -> List.of("public"),
            new StillnessRecord(target.store, Clock.systemUTC()),
            target.barriers);
    return new Checks(target.connections, this::state, known, evidence)
        .run(
            new CheckRequest(rollback, "sha256:p", SOURCE, List.of(checks), expect, List.of()),
            new Site(access, Entrances.none()),
            Progress.silent());
  }

  private CapturedState state(CaptureRef source) {
    if (captured == null) {
      throw ProblemException.never(
          "capture-missing", "There is no capture " + source.id() + ".", "");
    }
    return captured;
  }

  private void owner(String... statements) throws SQLException {
    var all = new String[statements.length + 1];
    all[0] = "SET ROLE " + OWNER;
    System.arraycopy(statements, 0, all, 1, statements.length);
    target.outside(all);
  }
}
