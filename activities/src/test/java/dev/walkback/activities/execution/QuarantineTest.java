package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Music.picture;
import static dev.walkback.activities.execution.Music.shape;
import static dev.walkback.activities.execution.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tables and columns that are dropped are moved out of sight, and come back with what went along.
 */
class QuarantineTest {
  private TargetForTests target;
  private Rig rig;
  private RollbackNames names;

  @BeforeEach
  void start() throws SQLException {
    target = Music.ofEveryType();
    rig = new Rig(target);
    names = RollbackNames.of(rig.rollback);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  void aDroppedTableIsMovedOutOfSightWithItsGrantsAndComesBack() throws SQLException {
    target.outside("GRANT SELECT, UPDATE ON entries TO walkback_observer");
    var before = picture(target);
    var shape = shape(target, "entries");
    var plan =
        Plans.revert("DROP TABLE entries")
            .named("005")
            .rows("entries", RowOperation.DROP, 90, 90)
            .verify("SELECT 1 WHERE to_regclass('public.entries') IS NOT NULL");
    var receipt = rig.reverse(plan);
    assertThat(receipt.quarantined()).containsExactly("public.entries");
    assertThat(target.value("SELECT count(*) FROM " + names.quarantine() + ".entries"))
        .isEqualTo("90");
    assertThat(
            target.value(
                "SELECT has_table_privilege('walkback_observer', '"
                    + names.quarantine()
                    + ".entries', 'SELECT')"))
        .isEqualTo("f");
    target.owner("DELETE FROM tracks WHERE size = 1");
    target.owner("INSERT INTO tracks (id, size) VALUES (md5('1')::uuid, 1)");
    rig.bringBack(plan.reapply("CREATE TABLE IF NOT EXISTS entries (id int)"));
    assertThat(shape(target, "entries")).isEqualTo(shape);
    assertThat(picture(target).get(1)).isEqualTo(before.get(1));
  }

  @Test
  @Tag("D4.2")
  void aDropWithoutABudgetForItsRowsIsTakenBack() throws SQLException {
    refused(
        () -> rig.reverse(Plans.revert("DROP TABLE entries")),
        "row-budget",
        Problem.Never.class,
        "public.entries drop 90");
    assertThat(target.value("SELECT count(*) FROM entries")).isEqualTo("90");
  }

  @Test
  @Tag("S2.23")
  @Tag("S0.36")
  void aDroppedColumnKeepsItsValuesAndWhatWentWithItComesBackToo() throws SQLException {
    target.owner(
        "ALTER TABLE entries ADD COLUMN code text NOT NULL DEFAULT 'c'",
        "ALTER TABLE entries ALTER COLUMN code DROP DEFAULT",
        "UPDATE entries SET code = 'code ' || position",
        "CREATE INDEX entries_code ON entries (code, position)",
        "ALTER TABLE entries ADD CONSTRAINT code_there CHECK (code <> '')",
        "COMMENT ON COLUMN entries.code IS 'a code'");
    var before = picture(target);
    var shape = shape(target, "entries");
    var plan =
        Plans.revert("ALTER TABLE entries DROP COLUMN code, DROP COLUMN IF EXISTS nothing")
            .verify(
                "SELECT 1 FROM pg_attribute WHERE attrelid = 'entries'::regclass AND attname = 'code'"
                    + " UNION ALL SELECT 2 FROM pg_class WHERE relname = 'entries_code'"
                    + " UNION ALL SELECT 3 FROM pg_constraint WHERE conname = 'code_there'")
            .reapply(
                "ALTER TABLE entries ADD COLUMN IF NOT EXISTS code text NOT NULL DEFAULT 'c';"
                    + "CREATE INDEX entries_code ON entries (code, position)");
    var receipt = rig.reverse(plan);
    assertThat(receipt.quarantined()).containsExactly("public.entries.\"code\"");
    assertThat(
            target.value(
                "SELECT attname FROM pg_attribute WHERE attrelid = 'entries'::regclass AND attname LIKE 'wbq%'"))
        .isEqualTo("wbq_" + names.rb8() + "_code");
    target.owner("INSERT INTO entries (track, position) VALUES (md5('1')::uuid, 1000)");
    target.owner("DELETE FROM entries WHERE position = 1000");
    rig.bringBack(plan);
    assertThat(shape(target, "entries")).isEqualTo(shape);
    assertThat(picture(target)).isEqualTo(before);
  }

  @Test
  void aColumnOfATypeThatMayGoNextIsDroppedAsWrittenAndItsValuesAreKept() throws SQLException {
    target.owner("ALTER TABLE odd ADD COLUMN mood mood DEFAULT 'glad'");
    var plan =
        Plans.revert("ALTER TABLE odd DROP COLUMN mood; DROP TYPE mood")
            .reapply(
                "CREATE TYPE mood AS ENUM ('sad', 'glad'); ALTER TABLE odd ADD COLUMN mood mood DEFAULT 'glad'");
    target.owner("UPDATE odd SET mood = 'sad' WHERE second = 2");
    var before = picture(target);
    var receipt = rig.reverse(plan);
    assertThat(receipt.quarantined()).isEmpty();
    assertThat(receipt.preserved()).isEqualTo(3);
    rig.bringBack(plan);
    assertThat(picture(target)).isEqualTo(before);
  }

  @Test
  @Tag("D3.5")
  @Tag("S3.3")
  void aDropThatPostgresRefusesIsRefusedAlthoughTheTableWouldOnlyBeMoved() throws SQLException {
    refused(
        () ->
            rig.reverse(
                Plans.revert("DROP TABLE tracks").rows("tracks", RowOperation.DROP, 30, 30)),
        "sqlstate-2BP01",
        Problem.Never.class,
        "revert/004.sql, line 1");
    assertThat(target.value("SELECT count(*) FROM tracks")).isEqualTo("30");
  }

  @Test
  void aDropWithCascadeKeepsTheRowsAndBringsBackTheKeysThatWentAlong() throws SQLException {
    target.owner(
        "CREATE VIEW big WITH (security_barrier) AS SELECT id, size FROM tracks WHERE size > 10");
    var before = picture(target);
    var shapes = shape(target, "entries") + target.value("SELECT pg_get_viewdef('big'::regclass)");
    var create =
        "CREATE TABLE tracks (id uuid PRIMARY KEY, title text, size bigint, at timestamptz NOT NULL DEFAULT now(),"
            + " raw bytea, doc jsonb, note json, tags text[], price numeric(8,2), long interval)";
    var plan =
        Plans.revert("DROP TABLE tracks CASCADE")
            .rows("tracks", RowOperation.DROP, 30, 30)
            .reapply(create);
    assertThat(rig.reverse(plan).preserved()).isEqualTo(30);
    rig.bringBack(plan);
    assertThat(picture(target)).isEqualTo(before);
    assertThat(shape(target, "entries") + target.value("SELECT pg_get_viewdef('big'::regclass)"))
        .isEqualTo(shapes);
  }
}
