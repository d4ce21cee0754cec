package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.StepRunTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.Problem;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rows and things that leave are kept, and come back as they were. */
class KeepingTest {
  private static final List<String> TABLES = List.of("tracks", "entries", "odd");
  private TargetForTests target;
  private Rig rig;
  private RollbackNames names;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    target.owner(
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE TABLE tracks (id uuid PRIMARY KEY, title text, size bigint, at timestamptz NOT NULL DEFAULT now(),"
            + " raw bytea, doc jsonb, note json, tags text[], price numeric(8,2), long interval)",
        "CREATE TABLE entries (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
            + " track uuid NOT NULL REFERENCES tracks ON DELETE CASCADE, position int, UNIQUE (track, position))",
        "CREATE TABLE odd (\"Big Key\" text, second int, \"what's\" text, PRIMARY KEY (second, \"Big Key\"))",
        "INSERT INTO tracks SELECT md5(n::text)::uuid, CASE WHEN n % 3 = 0 THEN NULL ELSE 'title ''' || n END, n,"
            + " '2025-01-01 00:00Z'::timestamptz + n * interval '1.234567 s', decode(md5(n::text), 'hex'),"
            + " CASE n % 3 WHEN 0 THEN 'null' WHEN 1 THEN '{\"a\": 1.50}' END::jsonb, '{\"a\":1,  \"a\":2}', ARRAY['x', NULL, 'y,z'],"
            + " n * 1.10, n * interval '1 month 1 day 1 s' FROM generate_series(1, 30) n",
        "INSERT INTO entries (track, position) SELECT md5((1 + n % 30)::text)::uuid, n FROM generate_series(1, 90) n",
        "INSERT INTO odd VALUES ('a', 1, 'x'), ('b', 1, NULL), ('A', 2, 'it''s')");
    rig = new Rig(target);
    names = RollbackNames.of(rig.rollback);
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S2.34")
  void everyRowThatLeavesOrChangesIsKeptAndComesBackAsItWas() throws SQLException {
    var before = picture();
    var plan =
        Plans.revert(
                "UPDATE tracks SET title = 'x', doc = NULL WHERE size <= 6;"
                    + "UPDATE tracks SET title = 'twice' WHERE size <= 2;"
                    + "DELETE FROM tracks WHERE size BETWEEN 5 AND 8;"
                    + "INSERT INTO tracks (id, title) VALUES (md5('new')::uuid, 'new');"
                    + "UPDATE odd SET \"Big Key\" = 'moved' WHERE \"what's\" IS NULL;"
                    + "DELETE FROM odd WHERE second = 2")
            .rows("tracks", RowOperation.UPDATE, 0, 10)
            .rows("tracks", RowOperation.DELETE, 4, 4)
            .rows("tracks", RowOperation.INSERT, 1, 1)
            .rows("entries", RowOperation.DELETE, 12, 12)
            .rows("odd", RowOperation.UPDATE, 1, 1)
            .rows("odd", RowOperation.DELETE, 1, 1);
    var receipt = rig.reverse(plan);
    assertThat(receipt.preserved()).isEqualTo(8 + 12 + 2);
    assertThat(picture()).isNotEqualTo(before);
    rig.bringBack(plan);
    assertThat(picture()).isEqualTo(before);
  }

  @Test
  void noTriggerNoFunctionAndNoGrantOfOursStaysInTheTarget() throws SQLException {
    rig.reverse(Plans.revert("DELETE FROM odd").rows("odd", RowOperation.DELETE, 3, 3));
    assertThat(target.column("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")).isEmpty();
    assertThat(
            target.column(
                "SELECT proname FROM pg_proc WHERE pronamespace = '"
                    + names.preserved()
                    + "'::regnamespace"))
        .isEmpty();
    assertThat(
            target.value(
                "SELECT has_schema_privilege('shop_owner', '" + names.preserved() + "', 'USAGE')"))
        .isEqualTo("f");
    assertThat(
            target.value(
                "SELECT relrowsecurity FROM pg_class WHERE oid = '"
                    + names.preserved()
                    + ".preserved'::regclass"))
        .isEqualTo("t");
  }

  @Test
  void whatSwitchesTriggersOffDoesNotGetRowsPastTheKeeper() throws SQLException {
    var plan =
        Plans.revert(
                "ALTER TABLE odd DISABLE TRIGGER ALL; DELETE FROM odd; ALTER TABLE odd ENABLE TRIGGER ALL")
            .rows("odd", RowOperation.DELETE, 3, 3);
    refused(() -> rig.reverse(plan), "rows-not-kept", Problem.Never.class, "3 rows of public.odd");
    var user =
        Plans.revert(
                "ALTER TABLE odd DISABLE TRIGGER USER; DELETE FROM odd; ALTER TABLE odd ENABLE TRIGGER USER")
            .rows("odd", RowOperation.DELETE, 3, 3);
    refused(() -> rig.reverse(user), "rows-not-kept", Problem.Never.class, "3 rows of public.odd");
    assertThat(target.value("SELECT count(*) FROM odd")).isEqualTo("3");
  }

  @Test
  void aRowSomebodyChangedSinceIsNotOverwritten() throws SQLException {
    var plan =
        Plans.revert("UPDATE odd SET \"what's\" = 'reversed'")
            .rows("odd", RowOperation.UPDATE, 3, 3);
    rig.reverse(plan);
    target.owner("UPDATE odd SET \"what's\" = 'by hand' WHERE second = 2");
    refused(
        () -> rig.bringBack(plan),
        "changed-since",
        Problem.NeedsPerson.class,
        "1 rows of public.odd");
  }

  @Test
  void aDroppedTableIsMovedOutOfSightWithItsGrantsAndComesBack() throws SQLException {
    target.outside("GRANT SELECT, UPDATE ON entries TO walkback_observer");
    var before = picture();
    var shape = shape("entries");
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
    assertThat(shape("entries")).isEqualTo(shape);
    assertThat(picture().get(1)).isEqualTo(before.get(1));
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
    var before = picture();
    var shape = shape("entries");
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
    assertThat(shape("entries")).isEqualTo(shape);
    assertThat(picture()).isEqualTo(before);
  }

  @Test
  void aColumnOfATypeThatMayGoNextIsDroppedAsWrittenAndItsValuesAreKept() throws SQLException {
    target.owner("ALTER TABLE odd ADD COLUMN mood mood DEFAULT 'glad'");
    var plan =
        Plans.revert("ALTER TABLE odd DROP COLUMN mood; DROP TYPE mood")
            .reapply(
                "CREATE TYPE mood AS ENUM ('sad', 'glad'); ALTER TABLE odd ADD COLUMN mood mood DEFAULT 'glad'");
    target.owner("UPDATE odd SET mood = 'sad' WHERE second = 2");
    var before = picture();
    var receipt = rig.reverse(plan);
    assertThat(receipt.quarantined()).isEmpty();
    assertThat(receipt.preserved()).isEqualTo(3);
    rig.bringBack(plan);
    assertThat(picture()).isEqualTo(before);
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
    var before = picture();
    var shapes = shape("entries") + target.value("SELECT pg_get_viewdef('big'::regclass)");
    var create =
        "CREATE TABLE tracks (id uuid PRIMARY KEY, title text, size bigint, at timestamptz NOT NULL DEFAULT now(),"
            + " raw bytea, doc jsonb, note json, tags text[], price numeric(8,2), long interval)";
    var plan =
        Plans.revert("DROP TABLE tracks CASCADE")
            .rows("tracks", RowOperation.DROP, 30, 30)
            .reapply(create);
    assertThat(rig.reverse(plan).preserved()).isEqualTo(30);
    rig.bringBack(plan);
    assertThat(picture()).isEqualTo(before);
    assertThat(shape("entries") + target.value("SELECT pg_get_viewdef('big'::regclass)"))
        .isEqualTo(shapes);
  }

  @Test
  void aChangeOfTypeThatLosesDigitsIsKeptAndOneThatLosesNothingCostsNothing() throws SQLException {
    var before = picture();
    var plan =
        Plans.revert("ALTER TABLE tracks ALTER COLUMN price TYPE int USING price::int")
            .reapply("ALTER TABLE tracks ALTER COLUMN price TYPE numeric(8,2)");
    assertThat(rig.reverse(plan).preserved()).isEqualTo(30);
    rig.bringBack(plan);
    assertThat(picture()).isEqualTo(before);
    target.owner("ALTER TABLE odd ALTER COLUMN \"what's\" TYPE varchar(40)");
    var widening =
        Plans.revert("ALTER TABLE odd ALTER COLUMN \"what's\" TYPE varchar(80)").named("006");
    assertThat(rig.reverse(widening).preserved()).isZero();
  }

  @Test
  void whatAnOpaqueBlockTakesAwayIsSeenAndTakenBack() throws SQLException {
    refused(
        () -> rig.reverse(Plans.revert("DO $$BEGIN EXECUTE 'DROP TABLE odd'; END$$")),
        "vanished",
        Problem.Never.class,
        "public.odd vanished");
    refused(
        () ->
            rig.reverse(
                Plans.revert(
                    "DO $$BEGIN EXECUTE 'ALTER TABLE odd DROP COLUMN \"what''s\"'; END$$")),
        "vanished",
        Problem.Never.class,
        "lost a column");
    refused(
        () -> rig.reverse(Plans.revert("DO $$BEGIN EXECUTE 'TRUNCATE odd'; END$$")),
        "vanished",
        Problem.Never.class,
        "was emptied");
    assertThat(target.value("SELECT count(*) FROM odd WHERE \"what's\" = 'x'")).isEqualTo("1");
  }

  @Test
  void partsOfAPartitionedTableAreCountedAndKeptUnderItsName() throws SQLException {
    target.owner(
        "CREATE TABLE log (id int, day int, what text, PRIMARY KEY (id, day)) PARTITION BY RANGE (day)",
        "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10)",
        "CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20)",
        "INSERT INTO log SELECT n, n % 20, 'w' || n FROM generate_series(1, 100) n");
    var before = target.column("SELECT log::text FROM log ORDER BY id");
    var plan =
        Plans.revert(
                "DELETE FROM log WHERE day = 3; UPDATE log SET day = 15 WHERE day = 4; DELETE FROM log_2 WHERE day = 19")
            .rows("log", RowOperation.DELETE, 0, 20)
            .rows("log", RowOperation.INSERT, 0, 20);
    rig.reverse(plan);
    rig.bringBack(plan);
    assertThat(target.column("SELECT log::text FROM log ORDER BY id")).isEqualTo(before);
  }

  private List<String> picture() throws SQLException {
    return TABLES.stream().map(this::content).toList();
  }

  private String content(String table) {
    try {
      return String.valueOf(
          target.column("SELECT t::text FROM " + table + " t ORDER BY t::text COLLATE \"C\""));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String shape(String table) throws SQLException {
    return target.value(
        "SELECT (SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname) FROM pg_constraint WHERE conrelid = c.oid)"
            + " || (SELECT string_agg(pg_get_indexdef(indexrelid), E'\\n' ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = c.oid)"
            + " || (SELECT string_agg(attname || atttypid::regtype || attnotnull || coalesce(col_description(c.oid, attnum), ''), ',' ORDER BY attnum)"
            + "     FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped)"
            + " || coalesce(relacl::text, '-')"
            + " FROM pg_class c WHERE oid = '"
            + table
            + "'::regclass");
  }
}
