package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.alone;
import static dev.walkback.activities.script.Scripts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyRuleTest {
  @Test
  void refusesConcurrentlyInsideATransaction() {
    String sql = "DROP INDEX CONCURRENTLY IF EXISTS a";
    assertThat(refused(sql)).containsExactly("concurrently");
    assertThat(refused(sql, alone())).isEmpty();
    assertThat(refused(sql + ";" + sql, alone())).containsExactly("one-statement");
    assertThat(refused("DROP INDEX a", alone())).containsExactly("transactional");
    assertThat(refused("REFRESH MATERIALIZED VIEW CONCURRENTLY v")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY ON t (a)",
        "DROP INDEX CONCURRENTLY a, b",
        "DROP INDEX CONCURRENTLY a CASCADE",
        "REINDEX INDEX CONCURRENTLY a",
        "REINDEX TABLE CONCURRENTLY t",
        "ALTER TABLE t DETACH PARTITION p CONCURRENTLY"
      })
  void refusesOutsideATransactionWhatNobodyCouldCleanUp(String sql) {
    assertThat(refused(sql, alone())).contains("not-an-index");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE INDEX CONCURRENTLY i ON t (a)",
        "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY shop.t USING btree (a) WHERE b",
        "DROP INDEX CONCURRENTLY shop.i",
        "DROP INDEX CONCURRENTLY IF EXISTS i RESTRICT"
      })
  void takesOneNamedIndexOutsideATransaction(String sql) {
    assertThat(refused(sql, alone())).isEmpty();
  }
}
