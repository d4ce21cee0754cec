package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.counting;
import static dev.walkback.activities.script.Scripts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.RowOperation;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t",
        "delete from only public.t as x returning *",
        "UPDATE t SET a = 1",
        "UPDATE t * SET a = (SELECT 1 FROM u WHERE v = 2)",
        "DELETE FROM t USING u",
        "WITH x AS (DELETE FROM t RETURNING *) INSERT INTO u SELECT * FROM x WHERE a = 1",
        "WITH x AS (SELECT 1 WHERE true) DELETE FROM t"
      })
  void refusesRowsWithoutBound(String sql) {
    assertThat(refused(sql)).singleElement().asString().endsWith("-without-where");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "1=1",
        "1 = 1 AND true",
        "a = 1 OR true",
        "(((1=1)))",
        "NOT false",
        "'x' = 'x'",
        "a = a",
        "t.a >= t.a",
        "a IS NULL OR a IS NOT NULL",
        "id IS NOT NULL",
        "t.id > 0",
        "id <> -1",
        "now() > '2020-01-01'",
        "CURRENT_DATE > DATE '2020-01-01'",
        "length('a') = 1",
        "a LIKE '%'",
        "1::boolean",
        "a = 2 AND b = 3 OR (1 = 1 AND 2 > 1)",
        "random() < 2"
      })
  void refusesAWhereThatEveryRowMeets(String where) {
    assertThat(refused("DELETE FROM t WHERE " + where)).containsExactly("delete-always-true");
    assertThat(refused("UPDATE t SET a = 1 WHERE " + where)).containsExactly("update-always-true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t WHERE EXISTS (SELECT 1 FROM u)",
        "DELETE FROM t WHERE (SELECT count(*) FROM u) = 3",
        "DELETE FROM t USING u WHERE u.kind = 'audio'",
        "DELETE FROM tracks USING posts WHERE post_type = 'audio'"
      })
  void refusesAWhereThatNeverLooksAtTheRow(String sql) {
    assertThat(refused(sql)).containsExactly("delete-unrelated");
  }

  @ParameterizedTest
  @Tag("D0.3")
  @ValueSource(
      strings = {
        "created_at >= (SELECT min(created_at) FROM posts WHERE post_type = 'audio')",
        "(SELECT min(created_at) FROM posts) <= created_at",
        "a = 1 AND NOT (created_at < (SELECT min(created_at) FROM posts))",
        "created_at >= coalesce((SELECT min(created_at) FROM posts), now())",
        "created_at >= (SELECT min(created_at) FROM posts) - interval '1 day'",
        "created_at BETWEEN (SELECT min(created_at) FROM posts) AND now()",
        "created_at BETWEEN '2020-01-01' AND (SELECT max(created_at) FROM posts)",
        "created_at > ALL (SELECT created_at FROM posts)",
        "id IN (SELECT id FROM t WHERE created_at >= (SELECT min(created_at) FROM posts))",
        "created_at >= (WITH m AS (SELECT min(created_at) AS c FROM posts) SELECT c FROM m)",
        "CASE WHEN created_at > (SELECT min(created_at) FROM posts) THEN true END"
      })
  void refusesABoundBorrowedFromAnotherTable(String where) {
    assertThat(refused("DELETE FROM t WHERE " + where)).containsExactly("borrowed-bound");
  }

  @Test
  @Tag("D0.3")
  void refusesABorrowedBoundThatComesByJoin() {
    String with = "WITH b AS (SELECT min(created_at) AS m FROM posts) ";
    assertThat(refused(with + "DELETE FROM tracks USING b WHERE tracks.created_at >= b.m"))
        .containsExactly("borrowed-bound");
    assertThat(refused(with + "DELETE FROM tracks WHERE created_at >= (SELECT m FROM b)"))
        .containsExactly("borrowed-bound");
  }

  @ParameterizedTest
  @Tag("S0.34")
  @ValueSource(
      strings = {
        "DELETE FROM tracks WHERE migration_run = '2026-11-20-1'",
        "DELETE FROM tracks t WHERE NOT EXISTS (SELECT 1 FROM before_tracks b WHERE b.id = t.id)",
        "DELETE FROM tracks USING track_map m WHERE tracks.id = m.track_id AND tracks.at <= m.at",
        "DELETE FROM tracks WHERE id = (SELECT id FROM track_map WHERE post_id = 7)",
        "DELETE FROM tracks WHERE id IN (SELECT track_id FROM track_map)",
        "UPDATE posts SET track_id = NULL WHERE post_type = 'audio'",
        "UPDATE posts p SET track_id = b.track_id FROM before_posts b WHERE p.id = b.id",
        "DELETE FROM t WHERE created_at >= '2026-11-20' AND created_at < now()",
        "DELETE FROM t WHERE created_at > (SELECT max(created_at) FROM t) - interval '1 hour'",
        "DELETE FROM t WHERE (SELECT count(*) FROM u WHERE u.t_id = t.id) > 3",
        "DELETE FROM t WHERE id > 100"
      })
  void acceptsRowsNamedByWhatTheMigrationWrote(String sql) {
    assertThat(refused(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TEMP TABLE x AS SELECT 1 AS a; DELETE FROM x",
        "CREATE TRIGGER g BEFORE DELETE OR UPDATE ON t EXECUTE FUNCTION f()",
        "CREATE POLICY p ON t FOR DELETE USING (a = 1)",
        "GRANT DELETE, UPDATE ON t TO r",
        "SELECT a AS delete FROM t",
        "SELECT 1 FROM t FOR UPDATE",
        "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = 2"
      })
  void seesNoUnboundedRowsWhereThereAreNone(String sql) {
    assertThat(refused(sql)).isEmpty();
  }

  @Test
  void wantsARowBudgetForRowsThatChangeOrLeave() {
    String sql = "DELETE FROM public.tracks WHERE run = 7";
    assertThat(refused(sql, counting("posts", RowOperation.DELETE)))
        .containsExactly("no-row-budget");
    assertThat(refused(sql, counting("tracks", RowOperation.UPDATE)))
        .containsExactly("no-row-budget");
    assertThat(refused(sql, counting("tracks", RowOperation.DELETE))).isEmpty();
    assertThat(refused(sql, counting("public.tracks", RowOperation.DELETE))).isEmpty();
    assertThat(refused(sql, counting("other.tracks", RowOperation.DELETE))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "INSERT INTO t VALUES (1) | insert",
        "INSERT INTO public.t (a) SELECT a FROM u ON CONFLICT DO NOTHING | insert",
        "WITH x AS (INSERT INTO t VALUES (1) RETURNING *) SELECT * FROM x | insert",
        "WITH x AS (SELECT 1 AS a) INSERT INTO t SELECT a FROM x | insert",
        "INSERT INTO t SELECT 1 ON CONFLICT (a) DO UPDATE SET b = 2 | insert update",
        "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE | delete",
        "MERGE INTO ONLY t USING u ON t.a = u.a WHEN MATCHED THEN UPDATE SET b = 1 | update",
        "MERGE INTO t USING u ON t.a = u.a WHEN NOT MATCHED THEN INSERT VALUES (1) | insert",
        "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED AND u.b THEN DELETE"
            + " WHEN MATCHED THEN UPDATE SET b = 1 WHEN NOT MATCHED THEN INSERT (a) VALUES (1)"
            + " | delete update insert",
        "DROP TABLE t | drop",
        "DROP TABLE IF EXISTS t, u | drop drop"
      })
  void wantsABandForEveryRoadByWhichRowsMove(String sql, String operations) {
    var codes = refused(sql, counting("other", RowOperation.DELETE));
    assertThat(codes).hasSize(operations.split(" ").length).containsOnly("no-row-budget");
    for (String operation : operations.split(" ")) {
      var one = RowOperation.valueOf(operation.toUpperCase(Locale.ROOT));
      assertThat(refused(sql, counting("t", one))).hasSize(codes.size() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TEMP TABLE x (a int); INSERT INTO x SELECT 1 ON CONFLICT (a) DO UPDATE SET a = 2",
        "CREATE TABLE x (a int); INSERT INTO x SELECT 1",
        "CREATE TABLE x (a int); DROP TABLE x",
        "CREATE TEMP TABLE x AS SELECT 1 AS a; MERGE INTO x USING u ON x.a = u.a WHEN MATCHED THEN DELETE"
      })
  void wantsNoBandForTablesThatTheScriptMadeItself(String sql) {
    assertThat(refused(sql, counting("other", RowOperation.DELETE))).isEmpty();
  }

  @Test
  void refusesWhatIsTooLongToBeJudged() {
    String many = "DELETE FROM t WHERE id IN (1" + ", 1".repeat(5_000) + ")";
    assertThat(refused(many)).containsExactly("too-long");
    assertThat(refused("INSERT INTO t VALUES (1" + "), (1".repeat(50_000) + ")")).isEmpty();
  }
}
