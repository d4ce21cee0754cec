package dev.walkback.activities.execution;

import static dev.walkback.activities.execution.Music.picture;
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

/** Rows that leave or change are kept, and come back as they were. */
class KeepingTest {
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
  @Tag("S2.34")
  void everyRowThatLeavesOrChangesIsKeptAndComesBackAsItWas() throws SQLException {
    var before = picture(target);
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
    assertThat(picture(target)).isNotEqualTo(before);
    rig.bringBack(plan);
    assertThat(picture(target)).isEqualTo(before);
    refused(
        () -> rig.reverse(plan),
        "step-brought-back",
        Problem.NeedsPerson.class,
        "was brought back in this rollback: it is not reversed");
    assertThat(picture(target)).isEqualTo(before);
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
  void aChangeOfTypeThatLosesDigitsIsKeptAndOneThatLosesNothingCostsNothing() throws SQLException {
    var before = picture(target);
    var plan =
        Plans.revert("ALTER TABLE tracks ALTER COLUMN price TYPE int USING price::int")
            .reapply("ALTER TABLE tracks ALTER COLUMN price TYPE numeric(8,2)");
    assertThat(rig.reverse(plan).preserved()).isEqualTo(30);
    rig.bringBack(plan);
    assertThat(picture(target)).isEqualTo(before);
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
}
