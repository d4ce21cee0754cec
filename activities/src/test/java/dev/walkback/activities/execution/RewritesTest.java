package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that leave by a way no row counter sees. */
class RewritesTest {
  private static final String SWAP =
      "DO $$ BEGIN EXECUTE 'CREATE TEMP TABLE one AS SELECT * FROM playlist_tracks LIMIT 1';"
          + " EXECUTE 'TRUNC'||'ATE playlist_tracks';"
          + " EXECUTE 'INSERT INTO playlist_tracks SELECT * FROM one'; END $$";

  private TargetForTests target;
  private Rig rig;

  @BeforeEach
  void start() throws SQLException {
    target = Music.plain();
    target.owner(
        "CREATE TABLE playlist_tracks (id int PRIMARY KEY, title text)",
        "INSERT INTO playlist_tracks SELECT n, 'track ' || n FROM generate_series(1, 15000) n");
    rig = new Rig(target);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  void aTableThatIsEmptiedAndGetsARowBackIsRefusedWithBothNumbers() throws SQLException {
    unseen(SWAP, "public.playlist_tracks was emptied or written anew by code that hides it");
    unseen(SWAP, "it held 15000 rows before and holds 1 now");
  }

  @Test
  void aPlainRewriteOfTheSameTableBeforeOrAfterHidesNothing() throws SQLException {
    var plain = "ALTER TABLE playlist_tracks ALTER COLUMN id TYPE bigint";
    unseen(plain + "; " + SWAP, "it held 15000 rows before and holds 1 now");
    unseen(SWAP + "; " + plain, "it held 15000 rows before and holds 1 now");
    assertThat(type()).isEqualTo("integer");
  }

  @Test
  void aTriggerThatEmptiesATableIsRefusedToo() throws SQLException {
    target.owner(
        "CREATE FUNCTION swap() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$BEGIN TRUNCATE playlist_tracks; INSERT INTO playlist_tracks VALUES (1, 'x'); RETURN NULL; END$$",
        "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON audit DEFERRABLE INITIALLY DEFERRED"
            + " FOR EACH ROW EXECUTE FUNCTION swap()");
    var plan =
        plan("INSERT INTO audit (what) VALUES ('x')").rows("audit", RowOperation.INSERT, 1, 1);
    refused(() -> rig.reverse(plan), "rewritten-unseen", Problem.Never.class, "holds 1 now");
    whole();
  }

  @Test
  void valuesReplacedByAHiddenRewriteOfTheSameTypeAreRefused() throws SQLException {
    unseen(
        "DO $$BEGIN EXECUTE 'ALTER TABLE playlist_tracks ALTER title TYPE text USING ''gone'''; END$$",
        "it held 15000 rows before and holds 15000 now");
  }

  @Test
  void aPlainRewriteIsLawful() throws SQLException {
    rig.reverse(Plans.revert("ALTER TABLE playlist_tracks ALTER COLUMN id TYPE bigint"));
    assertThat(type()).isEqualTo("bigint");
    assertThat(rows()).isEqualTo("15000");
  }

  @Test
  void aPlainRewriteOfAPartitionedTableIsLawfulAndEveryValueIsKept() throws SQLException {
    target.owner(
        "CREATE TABLE log (day int, what text) PARTITION BY RANGE (day)",
        "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10)",
        "INSERT INTO log SELECT n % 10, 'w' || n FROM generate_series(1, 100) n");
    var plan = Plans.revert("ALTER TABLE log ALTER COLUMN what TYPE text USING 'gone'");
    assertThat(rig.reverse(plan).preserved()).isEqualTo(100);
  }

  @Test
  void aTableThatChangesPlacesWithAnotherOfItsNameIsRefused() throws SQLException {
    vanished("DROP TABLE playlist_tracks; CREATE TABLE playlist_tracks (id int PRIMARY KEY)");
    vanished(
        "ALTER TABLE playlist_tracks RENAME TO old;"
            + " CREATE TABLE playlist_tracks AS SELECT * FROM old LIMIT 1; DROP TABLE old");
    var swap =
        "ALTER TABLE playlist_tracks RENAME TO old;"
            + " CREATE TABLE playlist_tracks AS SELECT * FROM old LIMIT 1";
    var plan = plan("DO $$BEGIN EXECUTE '" + swap + "'; END$$");
    refused(() -> rig.reverse(plan), "row-budget", Problem.Never.class, "insert 1, not named");
    whole();
  }

  @Test
  void aTableThatOnlyChangedItsFormMayNotVanishAfterwards() throws SQLException {
    var plain = "ALTER TABLE playlist_tracks ALTER COLUMN id TYPE bigint; ";
    refused(
        () -> rig.reverse(plan(plain + "DO $$BEGIN EXECUTE 'DROP TABLE playlist_tracks'; END$$")),
        "vanished",
        Problem.Never.class,
        "public.playlist_tracks vanished");
    whole();
  }

  @Test
  void aStepIsRefusedWhereTheServerDoesNotCountRows() throws SQLException {
    target.outside("ALTER DATABASE " + target.database() + " SET track_counts = off");
    refused(
        () -> rig.reverse(plan("DELETE FROM playlist_tracks WHERE id < 100")),
        "track-counts-off",
        Problem.NeedsPerson.class,
        "HINT: As a superuser");
    whole();
  }

  private void vanished(String hidden) throws SQLException {
    refused(
        () -> rig.reverse(plan("DO $$BEGIN EXECUTE '" + hidden + "'; END$$")),
        "vanished",
        Problem.Never.class,
        "public.playlist_tracks vanished");
    whole();
  }

  private void unseen(String sql, String says) throws SQLException {
    refused(() -> rig.reverse(plan(sql)), "rewritten-unseen", Problem.Never.class, says);
    whole();
  }

  private void whole() throws SQLException {
    assertThat(rows()).isEqualTo("15000");
    assertThat(target.value("SELECT count(*) FROM playlist_tracks WHERE title = 'track ' || id"))
        .isEqualTo("15000");
    assertThat(rig.ledgerRows()).isZero();
  }

  private static Plans plan(String sql) {
    return Plans.revert(sql).rows("playlist_tracks", RowOperation.INSERT, 0, 10);
  }

  private String rows() throws SQLException {
    return target.value("SELECT count(*) FROM playlist_tracks");
  }

  private String type() throws SQLException {
    return target.value(
        "SELECT atttypid::regtype FROM pg_attribute"
            + " WHERE attrelid = 'playlist_tracks'::regclass AND attname = 'id'");
  }
}
