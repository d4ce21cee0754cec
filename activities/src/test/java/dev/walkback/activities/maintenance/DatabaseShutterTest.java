package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.GRANTOR;
import static dev.walkback.activities.maintenance.GuardedTarget.GUEST;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.maintenance.BarrierState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DatabaseShutterTest extends ShutDatabase {

  @Test
  @Tag("S0.14")
  void keepsEverybodyOutButUsAndSaysSo() throws SQLException {
    BarrierState state = close();

    assertThat(state.set()).isTrue();
    assertThat(state.observed()).startsWith("Nobody but us may connect");
    assertRefused(APP);
    assertRefused(GUEST);
    target.open(OPERATOR).close();
  }

  @Test
  void endsTheSessionsThatAreThereAndTheyCannotComeBack() throws SQLException {
    try (Connection pooled = target.application(APP)) {
      close();

      assertThatThrownBy(() -> Query.one(pooled, "SELECT 1", row -> row.getInt(1)))
          .isInstanceOf(SQLException.class);
      assertRefused(APP);
    }
  }

  @Test
  void keepsAPoolOutThatComesBackAllTheTime() throws Exception {
    var stop = new AtomicBoolean();
    var pool = Thread.ofVirtual().start(() -> comeBack(stop));

    close();

    Thread.sleep(200);
    String there =
        target.ask("SELECT count(*) FROM pg_stat_activity WHERE usename = '" + APP + "'");
    stop.set(true);
    pool.join();
    assertThat(there).isEqualTo("0");
    assertThat(refusals).hasPositiveValue();
  }

  @Test
  void takesARightThatAThirdRoleGave() throws SQLException {
    grantThroughAThirdRole();

    close();

    assertRefused(GUEST);
    assertRefused(GRANTOR);
  }

  @Test
  void givesBackExactlyWhatWasThere() throws SQLException {
    grantThroughAThirdRole();
    target.outside("REVOKE CONNECT ON DATABASE " + target.database() + " FROM PUBLIC");
    target.outside(
        "GRANT CONNECT ON DATABASE "
            + target.database()
            + " TO "
            + String.join(", ", target.ours.names()));
    String before = sorted(target.acl());
    close();
    assertThat(sorted(target.acl())).isNotEqualTo(before);

    Seen seen = open();

    assertThat(sorted(target.acl())).isEqualTo(before);
    assertThat(seen.observed()).isEqualTo("The rights are equal, entry by entry.");
    assertThat(target.barriers.standing(rollback)).isEmpty();
  }

  @Test
  void saysWhenARightThatWasImpliedIsNowSpelledOut() throws SQLException {
    assertThat(target.acl()).isEqualTo("null");
    close();

    Seen seen = open();

    assertThat(target.acl()).isEqualTo("{=Tc/" + OWNER + "," + OWNER + "=CTc/" + OWNER + "}");
    assertThat(seen.observed()).contains("equal in effect", "held none before");
    target.application(GUEST).close();
  }

  @Test
  void mayBeClosedTwiceAndStillRemembersWhatWasThereFirst() throws SQLException {
    grantThroughAThirdRole();
    String before = sorted(target.acl());
    close();
    close();

    open();

    assertThat(sorted(target.acl())).isEqualTo(before.replace("null", ""));
    target.application(GUEST).close();
  }

  @Test
  void mayBeOpenedTwice() throws SQLException {
    close();
    BarrierRow row = target.barriers.standing(rollback).getFirst();
    open();

    Seen again =
        target.barriers.undo(
            row, (held, grip) -> target.shutter(rollback).undo(held.before(), false, grip));

    assertThat(again.closed()).isFalse();
    target.application(APP).close();
  }

  @Test
  void namesARightThatSomebodyGaveWhileItWasClosedAndLeavesIt() throws SQLException {
    close();
    target.outside("GRANT CONNECT ON DATABASE " + target.database() + " TO " + GUEST);

    Seen seen = open();

    assertThat(seen.observed()).contains("the list differs", GUEST);
    assertThat(target.acl()).contains(GUEST);
  }

  @Test
  void stopsAtASessionOfASuperuserAndNamesIt() throws SQLException {
    try (Connection dba = target.superuser()) {
      int pid = Query.one(dba, "SELECT pg_backend_pid()", row -> row.getInt(1));

      assertThatThrownBy(() -> close(impatient()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("pid " + pid + " of postgres")
          .hasMessageContaining("Only a superuser");
    }

    assertThat(target.barriers.standing(rollback)).hasSize(1);
    open();
    target.application(APP).close();
  }

  @Test
  void refusesBeforeAnythingIsTakenWhereItMayNotActAsAGrantor() throws SQLException {
    target.outside(
        "GRANT CONNECT ON DATABASE " + target.database() + " TO " + APP + " WITH GRANT OPTION",
        "SET ROLE " + APP,
        "GRANT CONNECT ON DATABASE " + target.database() + " TO " + GUEST);
    String before = target.acl();

    assertThatThrownBy(this::close)
        .hasMessageContaining("was given by " + APP)
        .hasMessageContaining("GRANT \"" + APP + "\" TO our operator");

    assertThat(target.acl()).isEqualTo(before);
    assertThat(target.barriers.standing(rollback)).isEmpty();
  }

  @Test
  void refusesToCloseWhatItsObserverCannotSee() throws SQLException {
    target.outside("REVOKE pg_read_all_stats FROM " + GuardedTarget.OBSERVER);
    try {
      assertThatThrownBy(this::close).hasMessageContaining("does not see");
    } finally {
      target.outside("GRANT pg_read_all_stats TO " + GuardedTarget.OBSERVER);
    }
  }

  @Test
  void namesWhoStillComesInThroughALoginOfOurs() throws SQLException {
    target.outside("GRANT " + GuardedTarget.ARCHIVER + " TO " + GUEST);
    try {
      assertThatThrownBy(this::close)
          .hasMessageContaining("1 logins can still connect")
          .hasMessageContaining(GUEST);
    } finally {
      target.outside("REVOKE " + GuardedTarget.ARCHIVER + " FROM " + GUEST);
    }
  }

  @Test
  void doesNotCloseBehindTheBackOfASuccessorThatHasOpened() throws SQLException {
    close();
    BarrierRow stale = target.barriers.standing(rollback).getFirst();
    open();

    assertThatThrownBy(() ->
            target.barriers.set(
                stale, (held, grip) -> target.shutter(rollback).set(held.before(), grip)))
        .hasMessageContaining("was opened again while this attempt was away");

    target.application(APP).close();
  }

  @Test
  void quotesOddNames() throws SQLException {
    target.outside("CREATE ROLE \"o\"\"dd; DROP\" LOGIN");
    try {
      target.outside("GRANT CONNECT ON DATABASE " + target.database() + " TO \"o\"\"dd; DROP\"");
      String before = sorted(target.acl());
      close();
      open();
      assertThat(sorted(target.acl())).isEqualTo(before);
    } finally {
      target.outside(
          "REVOKE ALL ON DATABASE " + target.database() + " FROM \"o\"\"dd; DROP\"",
          "DROP ROLE \"o\"\"dd; DROP\"");
    }
  }
}
