package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.declaring;
import static dev.walkback.activities.script.Scripts.everything;
import static dev.walkback.activities.script.Scripts.judge;
import static dev.walkback.activities.script.Scripts.loading;
import static dev.walkback.activities.script.Scripts.refused;
import static dev.walkback.activities.script.Scripts.refusedInVerify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFirewallTest {

  @Tag("S2.11")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN",
        "begin work",
        "START TRANSACTION",
        "COMMIT",
        "Commit /* and */ AND CHAIN",
        "END",
        "ROLLBACK",
        "ROLLBACK TO a",
        "ABORT",
        "SAVEPOINT a",
        "RELEASE a",
        "PREPARE TRANSACTION 'x'",
        "COMMIT PREPARED 'x'",
        "SET TRANSACTION READ WRITE",
        "SET LOCAL TRANSACTION READ ONLY",
        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"
      })
  void refusesItsOwnTransactionControl(String sql) {
    assertThat(refused("SELECT 1; " + sql + ";")).contains("transaction-control");
  }

  @Test
  @Tag("D4.3")
  void refusesTruncateAndSaysWhy() {
    Finding finding = judge("TRUNCATE TABLE objects CASCADE", everything()).getFirst();
    assertThat(finding.refuses()).isTrue();
    assertThat(finding.sentence()).contains("empties dependents too");
  }

  @Test
  @Tag("D3.5")
  @Tag("D2.10")
  void refusesCascadeThatThePlanDoesNotDeclare() {
    String sql = "ALTER TABLE jobs DROP CONSTRAINT jobs_pkey CASCADE";
    assertThat(refused(sql, declaring(Hazard.DROPS_CONSTRAINT)))
        .containsExactly("undeclared-cascades");
    assertThat(refused(sql, declaring(Hazard.DROPS_CONSTRAINT, Hazard.CASCADES))).isEmpty();
    assertThat(refused("DROP TYPE mood CASCADE")).containsExactly("drop-cascade");
    assertThat(refused("DROP SCHEMA shop CASCADE")).containsExactly("drop-cascade");
  }

  @Test
  void takesTheActionOfAForeignKeyForNoCascade() {
    String sql =
        "ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES c (d)"
            + " ON DELETE CASCADE ON UPDATE CASCADE NOT VALID";
    assertThat(refused(sql, declaring())).isEmpty();
  }

  @Test
  @Tag("D4.2")
  @Tag("S3.13")
  void refusesToDropATableUnlessThePlanSaysSo() {
    assertThat(refused("DROP TABLE IF EXISTS public.tracks, b", declaring()))
        .containsExactly(
            "undeclared-drops-table", "drop-without-loss",
            "undeclared-drops-table", "drop-without-loss");
    assertThat(refused("DROP TABLE tracks", declaring(Hazard.DROPS_TABLE)))
        .containsExactly("drop-without-loss");
    Allowance said =
        new Allowance(
            Set.of(Hazard.DROPS_TABLE), Loss.COMPLETE, true, Set.of(), Set.of(), true, List.of());
    assertThat(refused("DROP TABLE tracks", said)).containsExactly("no-row-budget");
    assertThat(refused("DROP TABLE tracks", Scripts.counting("tracks", RowOperation.DROP)))
        .isEmpty();
  }

  @Test
  void letsAScriptDropItsOwnTemporaryTableOnce() {
    String twice = "CREATE TEMP TABLE a (b int); DROP TABLE a; DROP TABLE a";
    assertThat(refused(twice, declaring()))
        .containsExactly("undeclared-drops-table", "drop-without-loss");
    assertThat(refused("CREATE TEMP TABLE a (b int); DROP TABLE public.a", declaring()))
        .contains("undeclared-drops-table");
  }

  @Test
  @Tag("D0.4")
  void refusesToReadWhatAnotherStepLoads() {
    String sql = "UPDATE a SET b = before_a.b FROM before_a WHERE a.id = before_a.id";
    assertThat(refused(sql, loading(Set.of(), Set.of("before_a")))).contains("load-missing");
    assertThat(refused(sql, loading(Set.of("before_a"), Set.of()))).isEmpty();
  }

  @Test
  @Tag("D0.4")
  @Tag("S0.33")
  void refusesToPutAForeignKeyBackWhileNobodyPutsBackItsValues() {
    String drop = "ALTER TABLE public.pt DROP CONSTRAINT IF EXISTS pt_fkey;";
    String add =
        "ALTER TABLE public.pt ADD CONSTRAINT pt_fkey FOREIGN KEY (track_id) REFERENCES posts (id)";
    String restore = "UPDATE public.pt SET track_id = o.track_id FROM old_pt o WHERE pt.id = o.id;";
    Allowance counted = Scripts.counting("pt", RowOperation.UPDATE);
    Allowance uncounted = Scripts.counting("x", RowOperation.UPDATE);
    assertThat(refused(drop + add, uncounted)).containsExactly("references-not-restored");
    assertThat(refused(drop + restore + add, counted)).isEmpty();
    assertThat(refused(drop + add, counted)).isEmpty();
  }

  @Test
  void refusesAnEmptyScript() {
    assertThat(refused(" -- nothing yet\n")).containsExactly("empty");
  }

  @Test
  void namesThePlaceOfWhatItRefuses() {
    Finding finding = judge("SELECT 1;\n\n  COMMIT;", everything()).getFirst();
    assertThat(finding.text())
        .isEqualTo("line 3, column 3: COMMIT takes the transaction out of our hands");
  }

  @Test
  void showsNamesOfAScriptWithoutWhatHidesOrReorders() {
    String sql = "DROP VIEW \"a\u202Eb`c\"";
    assertThat(judge(sql, everything()).getFirst().sentence())
        .isEqualTo("drops the view `a⟨U+202E⟩b⟨U+0060⟩c`");
  }

  @ParameterizedTest
  @Tag("S0.37")
  @ValueSource(
      strings = {
        "DELETE FROM t WHERE a = 1",
        "SELECT 1; UPDATE t SET a = 1 WHERE a = 2",
        "WITH x AS (DELETE FROM t WHERE a = 1 RETURNING *) SELECT * FROM x",
        "WITH x AS (INSERT INTO t VALUES (1) RETURNING *) SELECT 1",
        "SELECT 1 INTO x",
        "SELECT 1 FROM t FOR UPDATE",
        "SELECT nextval('s')",
        "DO $$BEGIN END$$",
        "CALL f()",
        "ANALYZE t",
        "LOCK TABLE t"
      })
  void refusesAVerificationThatDoesMoreThanLook(String sql) {
    assertThat(refusedInVerify(sql)).contains("verify-writes");
  }

  @Test
  void acceptsAVerificationThatOnlyLooks() {
    String sql =
        """
        -- every audio post still has its address
        WITH audio AS (SELECT * FROM posts WHERE post_type = 'audio')
        SELECT id FROM audio WHERE audio_url IS NULL OR btrim(audio_url) = '';
        (VALUES (1)) EXCEPT TABLE one;
        SELECT conname FROM pg_constraint WHERE conrelid = 'posts'::regclass
          AND conname = 'audio_posts_must_have_track';
        """;
    assertThat(refusedInVerify(sql)).isEmpty();
  }
}
