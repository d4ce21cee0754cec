package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A script may change the rows and the schema of its step, and reach nothing beyond. */
class ReachTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET ROLE postgres",
        "SET LOCAL lock_timeout = 0",
        "SET SESSION AUTHORIZATION postgres",
        "SET session_replication_role = replica",
        "SET row_security = off",
        "RESET ALL",
        "DISCARD ALL"
      })
  void refusesSettingsOfTheSession(String sql) {
    assertThat(refused(sql)).containsExactly("session-setting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT set_config('role', 'x', false)",
        "SELECT pg_catalog . \"set_config\"('role', 'x', false)",
        "SELECT U&\"\\0073et_config\"('role', 'x', false)",
        "SELECT dblink_exec('a', 'b')",
        "SELECT pg_sleep(10)",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity",
        "SELECT pg_read_file('x')",
        "SELECT lo_import('/etc/passwd')",
        "SELECT query_to_xml('DELETE FROM t', true, true, '')",
        "SELECT pg_advisory_unlock_all()"
      })
  void refusesFunctionsThatReachOutOfTheTransaction(String sql) {
    assertThat(refused(sql)).containsExactly("server-function");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER SYSTEM SET fsync = off",
        "ALTER DATABASE a SET x = 1",
        "ALTER ROLE a SUPERUSER",
        "CREATE DATABASE a",
        "DROP DATABASE a",
        "DROP OWNED BY a",
        "GRANT a TO b",
        "COMMENT ON DATABASE a IS 'x'",
        "REINDEX DATABASE a",
        "CREATE EVENT TRIGGER e ON sql_drop EXECUTE FUNCTION f()",
        "VACUUM FULL t",
        "CLUSTER t",
        "LISTEN a",
        "NOTIFY a",
        "LOAD 'x'"
      })
  void refusesWhatConcernsTheWholeServer(String sql) {
    assertThat(refused(sql)).containsExactly("server-wide");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE EXTENSION vector",
        "DROP EXTENSION vector CASCADE",
        "CREATE OR REPLACE TRUSTED LANGUAGE plperl"
      })
  @Tag("D2.10")
  void refusesExtensionsAndLanguages(String sql) {
    assertThat(refused(sql)).containsExactly("extension");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FOREIGN TABLE t (a int) SERVER s",
        "CREATE FOREIGN DATA WRAPPER w",
        "CREATE PUBLICATION p FOR ALL TABLES",
        "IMPORT FOREIGN SCHEMA a FROM SERVER s INTO b"
      })
  void refusesOtherServersAndFiles(String sql) {
    assertThat(refused(sql)).containsExactly("foreign-data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY t FROM STDIN",
        "COPY t FROM '/etc/passwd'",
        "COPY t FROM PROGRAM 'id'",
        "COPY (SELECT 1) TO PROGRAM 'sh'"
      })
  void refusesCopiesThatOnlyPsqlCanRun(String sql) {
    assertThat(refused(sql)).containsExactly("copy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM walkback.ledger WHERE step = 'a'",
        "SELECT nextval('walkback.token')",
        "ALTER TABLE t SET SCHEMA \"walkback_quarantine_0a\"",
        "ALTER TABLE t OWNER TO walkback_operator"
      })
  @Tag("D2.10")
  void refusesNamesThatAreOurs(String sql) {
    assertThat(refused(sql)).containsExactly("own-name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "EXPLAIN ANALYZE DELETE FROM t | unsupported-statement",
        "DECLARE c CURSOR FOR SELECT 1 | unsupported-statement",
        "DEALLOCATE ALL | prepared-statement",
        "ALTER TABLE t DISABLE TRIGGER ALL | trigger-switched",
        "ALTER TABLE t ENABLE REPLICA TRIGGER x | trigger-switched"
      })
  void refusesWhatOutlivesOrHidesTheStatement(String sql, String code) {
    assertThat(refused(sql)).containsExactly(code);
  }
}
