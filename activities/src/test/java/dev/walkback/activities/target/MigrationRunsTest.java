package dev.walkback.activities.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.problem.ProblemException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run begins and ends where the target's own log stands, once. */
class MigrationRunsTest {
  private Office office;
  private Registered registered;
  private MigrationRuns runs;

  @BeforeEach
  void open() throws SQLException {
    office = Office.open(MigrationRunsTest.class);
    registered = office.register("orders-prod").target();
    runs = new MigrationRuns(office.store, new Connector());
  }

  @AfterEach
  void close() throws SQLException {
    office.close();
  }

  @Test
  @Tag("S0.16")
  void recordsWhereTheLogStoodWhenItBegan() throws SQLException {
    var before = lsn();

    var mark = runs.begin(registered, office.access("orders-prod"), "2026-11-20-1");

    assertThat(runs.find(registered.registration(), "2026-11-20-1").orElseThrow().begun())
        .isEqualTo(mark);
    assertThat(
            office.target.value(
                "SELECT '%s'::pg_lsn BETWEEN '%s' AND '%s'".formatted(mark.lsn(), before, lsn())))
        .isEqualTo("t");
  }

  @Test
  void beginsARunOnceAndEndsOnlyOneThatBegan() {
    var access = office.access("orders-prod");
    runs.begin(registered, access, "r1");

    assertThatThrownBy(() -> runs.begin(registered, access, "r1"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'r1' of target 'orders-prod' has begun before");
    runs.end(registered, access, "r1");
    assertThatThrownBy(() -> runs.end(registered, access, "r1"))
        .hasMessageContaining("has not begun, or has ended before");
    assertThatThrownBy(() -> runs.end(registered, access, "r2"))
        .hasMessageContaining("walkback migration begin orders-prod --run r2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc", "a b", "-x", "tr\u202ex"})
  void refusesANameThatIsAPathOrNoName(String name) {
    assertThatThrownBy(() -> runs.begin(registered, office.access("orders-prod"), name))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is no name for a migration run");
  }

  private String lsn() throws SQLException {
    return office.target.value("SELECT pg_current_wal_insert_lsn()");
  }
}
