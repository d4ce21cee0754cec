package dev.walkback.activities.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.status.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FenceTest {
  private static final String PLAN = Sha256.of("plan one");
  private TargetForTests target;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  void endsTheBackendOfAnEarlierAttemptThatHoldsTheRowBeforeItTakesTheRow() throws SQLException {
    var rollback = target.open(PLAN);
    long first = raise(rollback);
    try (var ghost = session(rollback, "004", first)) {
      ghost.setAutoCommit(false);
      var key = new StepKey(rollback, PLAN, "004", "");
      Ledger.hold(ghost, key, first);
      assertThat(Ledger.claim(ghost, key, first, "w1")).isTrue();

      long second = raise(rollback);

      assertThat(second).isGreaterThan(first);
      assertThatThrownBy(ghost::commit).isInstanceOf(SQLException.class);
    }
    assertThat(target.value("SELECT count(*) FROM walkback.ledger")).isEqualTo("0");
  }

  @Test
  void anAttemptThatWokeUpLateFindsItselfFencedAndIsNotTriedAgain() throws SQLException {
    var rollback = target.open(PLAN);
    long first = raise(rollback);
    raise(rollback);
    try (var late = session(rollback, "004", first)) {
      late.setAutoCommit(false);
      assertThatThrownBy(() -> Ledger.hold(late, new StepKey(rollback, PLAN, "004", ""), first))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("fenced");
                assertThat(e.problem()).isInstanceOf(Problem.Never.class);
              });
    }
  }

  @Test
  void leavesTheSessionsOfAnotherRollbackAlone() throws SQLException {
    var rollback = target.open(PLAN);
    var other = UUID.randomUUID();
    try (var theirs = session(other, "004", 1)) {
      raise(rollback);
      assertThat(theirs.isValid(2)).isTrue();
    }
  }

  @Test
  void stopsAndCallsForAPersonWhereASuperusersSessionCarriesOurName() throws SQLException {
    var rollback = target.open(PLAN);
    try (var superuser = target.outside()) {
      Query.run(
          superuser, "SET application_name = '" + SessionName.of(rollback, "x", 0).value() + "'");
      assertThatThrownBy(() -> raise(rollback))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("ghost-stays");
                assertThat(e.problem()).isInstanceOf(Problem.NeedsPerson.class);
                assertThat(e.problem().message()).contains("postgres");
              });
    }
  }

  @Test
  @Tag("S2.7")
  void aSecondPlanIsRefusedAndToldOfTheFirst() throws SQLException {
    var rollback = target.open(PLAN);
    assertThatThrownBy(() -> target.open(Sha256.of("another plan")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().message())
                    .contains(rollback.toString().substring(0, 8))
                    .contains(Sha256.head(PLAN))
                    .contains("rollback-shop"));
  }

  @Test
  void theSamePlanTakesUpTheOpenRowAndAClosedOneFreesTheTarget() throws SQLException {
    var rollback = target.open(PLAN);
    assertThat(target.open(PLAN)).isEqualTo(rollback);
    try (var connection = target.operate("close")) {
      RollbackRow.close(connection, rollback, Outcome.ROLLED_BACK);
      RollbackRow.close(connection, rollback, Outcome.NOT_ROLLED_BACK);
      assertThat(RollbackRow.standing(connection)).isEmpty();
    }
    assertThat(target.value("SELECT outcome FROM walkback.rollback")).isEqualTo("rolled-back");
    assertThat(target.open(Sha256.of("another plan"))).isNotEqualTo(rollback);
  }

  @Test
  void anAbortedRowLetsNoFurtherAttemptBegin() throws SQLException {
    var rollback = target.open(PLAN);
    try (var connection = target.operate("abort")) {
      RollbackRow.abort(connection, rollback);
    }
    assertThatThrownBy(() -> raise(rollback))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("fenced"));
  }

  private long raise(UUID rollback) throws SQLException {
    try (var control = target.operate("fence")) {
      return Fence.raise(control, rollback);
    }
  }

  private Connection session(UUID rollback, String step, long token) {
    return new Connector()
        .open(target.operator(), SessionName.of(rollback, step, token), Duration.ofSeconds(60));
  }
}
