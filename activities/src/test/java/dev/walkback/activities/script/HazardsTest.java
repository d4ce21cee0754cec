package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.declaring;
import static dev.walkback.activities.script.Scripts.harms;
import static dev.walkback.activities.script.Scripts.judge;
import static dev.walkback.activities.script.Scripts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Hazard;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HazardsTest {

  @ParameterizedTest
  @Tag("S3.13")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "DROP TABLE t | drops-table",
        "ALTER TABLE t DROP COLUMN IF EXISTS a | drops-column",
        "ALTER TABLE IF EXISTS ONLY t DROP a | drops-column",
        "ALTER TYPE t DROP ATTRIBUTE a | drops-column",
        "ALTER TABLE t DROP CONSTRAINT IF EXISTS a | drops-constraint",
        "ALTER DOMAIN d DROP CONSTRAINT c | drops-constraint",
        "DROP INDEX IF EXISTS a, b | drops-index",
        "DROP MATERIALIZED VIEW v | drops-view",
        "DROP FUNCTION f(int) | drops-function",
        "DROP TYPE mood | drops-type",
        "DROP POLICY p ON t | drops-policy",
        "ALTER TABLE t DISABLE ROW LEVEL SECURITY | drops-policy",
        "ALTER TABLE t NO FORCE ROW LEVEL SECURITY | drops-policy",
        "REVOKE SELECT ON t FROM r CASCADE | cascades"
      })
  void findsWhatIsDropped(String sql, String harms) {
    assertThat(harms(sql)).containsExactlyInAnyOrderElementsOf(hazards(harms));
  }

  @ParameterizedTest
  @Tag("S3.13")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "DELETE FROM t WHERE a = 1 | deletes-rows",
        "WITH x AS (DELETE FROM ONLY t AS u WHERE u.a = 1 RETURNING *) SELECT 1 | deletes-rows",
        "UPDATE t SET a = 1 WHERE a = 2 | updates-rows",
        "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = 1 | updates-rows",
        "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE | deletes-rows",
        "ALTER TABLE t DETACH PARTITION p | deletes-rows"
      })
  void findsRowsThatLeaveOrChange(String sql, String harms) {
    assertThat(harms(sql)).containsExactlyInAnyOrderElementsOf(hazards(harms));
  }

  @ParameterizedTest
  @Tag("S3.13")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ALTER TABLE t ALTER COLUMN a TYPE bigint | rewrites-table",
        "ALTER TABLE t ALTER a SET DATA TYPE numeric(10, 2) USING a::numeric(10, 2) | rewrites-table",
        "ALTER TABLE t ADD COLUMN a bigserial | rewrites-table",
        "ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid() | rewrites-table",
        "ALTER TABLE t SET UNLOGGED | rewrites-table",
        "CREATE INDEX ON t (lower(a)) | blocks-writes",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) | blocks-writes",
        "ALTER TABLE t ALTER a SET NOT NULL | blocks-writes",
        "LOCK TABLE t | blocks-writes",
        "REINDEX TABLE t | blocks-writes"
      })
  void findsWhatRewritesATableOrBlocksItsWriters(String sql, String harms) {
    assertThat(harms(sql)).containsExactlyInAnyOrderElementsOf(hazards(harms));
  }

  @ParameterizedTest
  @Tag("S3.13")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1' | opaque",
        "CALL tidy() | opaque",
        "SELECT tidy() | opaque",
        "SELECT shop.lower('a') | opaque",
        "INSERT INTO t (a) VALUES (mine(1)) | opaque",
        "UPDATE t SET a = tidy(a) WHERE b IN (1, 2) | opaque updates-rows",
        "PREPARE p AS DELETE FROM t | opaque",
        "EXECUTE p | opaque",
        "CREATE TABLE n AS SELECT tidy(a) FROM t | opaque"
      })
  void findsWhatNobodyCanSeeThrough(String sql, String harms) {
    assertThat(harms(sql)).containsExactlyInAnyOrderElementsOf(hazards(harms));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE t RENAME a TO b",
        "ALTER TABLE t ALTER a DROP NOT NULL, ALTER b DROP DEFAULT",
        "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
        "INSERT INTO t (a, b) SELECT 1, lower('x') ON CONFLICT DO NOTHING",
        "ALTER TABLE t ADD COLUMN a int DEFAULT 3",
        "CREATE TABLE n (a int); CREATE INDEX ON n (a)",
        "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES b (c) NOT VALID",
        "ALTER TABLE t VALIDATE CONSTRAINT c",
        "CREATE VIEW v AS SELECT tidy(a) FROM t",
        "DROP SEQUENCE s",
        "COMMENT ON COLUMN public.posts.audio_url IS NULL",
        "GRANT SELECT ON t TO r"
      })
  void findsNoHarmWhereThereIsNone(String sql) {
    assertThat(harms(sql)).isEmpty();
  }

  @Test
  void refusesEachHarmThatIsNotDeclared() {
    assertThat(refused("DROP INDEX a; ALTER TABLE t DROP COLUMN b", declaring()))
        .containsExactly("undeclared-drops-index", "undeclared-drops-column");
    assertThat(judge("DROP INDEX a", declaring(Hazard.DROPS_INDEX)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HAZARD));
  }

  @Test
  void callsADoBlockOpaqueAndAsksForTheRehearsal() {
    assertThat(judge("DO $$BEGIN PERFORM 1; END$$", declaring(Hazard.OPAQUE)))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.OPAQUE);
          assertThat(finding.sentence()).contains("only the rehearsal shows it");
        });
    assertThat(refused("DO $$BEGIN PERFORM 1; END$$", declaring()))
        .containsExactly("undeclared-opaque");
  }

  @Test
  @Tag("D2.1")
  void refusesReturnAsAWayOutOfTheScript() {
    String sql =
        """
        DO $$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM schema_migrations WHERE version = '008') THEN
            RAISE NOTICE 'nothing to roll back';
            RETURN;
          END IF;
        END $$;
        ALTER TABLE files DROP COLUMN hash;
        """;
    assertThat(judge(sql, Scripts.everything()))
        .filteredOn(Finding::refuses)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("return-as-exit");
          assertThat(finding.line()).isEqualTo(5);
        });
  }

  @Test
  @Tag("D2.4")
  void refusesToCountRowsInAnotherBlock() {
    String elsewhere = "DO $$DECLARE n int; BEGIN GET DIAGNOSTICS n = ROW_COUNT; END$$";
    String same =
        "DO $$DECLARE n int; BEGIN UPDATE t SET a = 1 WHERE b = 2; GET DIAGNOSTICS n = ROW_COUNT; END$$";
    assertThat(refused(elsewhere)).containsExactly("diagnostics-elsewhere");
    assertThat(refused(same)).isEmpty();
  }

  @Test
  @Tag("D2.9")
  void refusesToSleepWhileNobodyListens() {
    assertThat(refused("DO $$BEGIN PERFORM pg_sleep(10); END$$"))
        .containsExactly("server-function");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DO 'BEGIN COMMIT; END'",
        "DO $$BEGIN DELETE FROM t; END$$",
        "DO $$BEGIN TRUNCATE t; END$$",
        "DO $$BEGIN IF a THEN UPDATE t SET b = CASE WHEN c THEN d ELSE e END; END IF; END$$",
        "DO $$BEGIN PERFORM set_config('role', 'a', true); END$$",
        "DO $$BEGIN DELETE FROM walkback.ledger WHERE a = 1; END$$"
      })
  void looksIntoADoBlock(String sql) {
    assertThat(refused(sql)).hasSize(1);
  }

  @Test
  void seesNoUnboundedUpdateInACaseExpression() {
    String sql =
        "DO $$BEGIN IF a THEN UPDATE t SET b = CASE WHEN c THEN d ELSE e END WHERE f = 1; END IF; END$$";
    assertThat(refused(sql)).isEmpty();
  }

  private static List<Hazard> hazards(String wires) {
    return Arrays.stream(wires.split(" ")).map(HazardsTest::hazard).toList();
  }

  private static Hazard hazard(String wire) {
    return Arrays.stream(Hazard.values())
        .filter(hazard -> hazard.wire().equals(wire))
        .findFirst()
        .orElseThrow();
  }
}
