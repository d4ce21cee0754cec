package dev.walkback.activities.maintenance;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.maintenance.CloseRequest;
import dev.walkback.workflows.maintenance.Closure;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.maintenance.Reopened;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MaintenanceTest extends ClosedShop {

  @Test
  @Tag("S0.13")
  @Tag("S0.14")
  @Tag("S0.26")
  @Tag("S4.17")
  void closesProvesAndOpensTheWholeWay() throws SQLException {
    Closure closure = close();

    assertThat(closure.barriers()).extracting("label").containsExactly("http shop", "database");
    assertThat(shop.closed).isTrue();
    assertThatThrownBy(() -> target.application(APP).close()).isInstanceOf(SQLException.class);

    Certificate certificate =
        maintenance.certify(new CertifyRequest(rollback, PLAN, List.of()), Progress.silent());
    assertThat(certificate.stopped()).as("%s", certificate.observed()).isTrue();

    Reopened reopened = reopen(true, null);
    assertThat(reopened.open()).as("%s", reopened.why()).isTrue();
    assertThat(shop.closed).isFalse();
    target.application(APP).close();
  }

  @Test
  void namesTheSameClosureByTheSameDigestWhenItIsRepeated() {
    Closure first = close();

    Closure second = close();

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.since()).isEqualTo(first.since());
  }

  @Test
  void opensUnchangedWhenTheCatalogIsTheOneFromBefore() throws SQLException {
    target.outside("REVOKE CONNECT ON DATABASE " + target.database() + " FROM PUBLIC");
    for (String login : List.of(APP, OPERATOR, OBSERVER, ARCHIVER)) {
      target.outside("GRANT CONNECT ON DATABASE " + target.database() + " TO " + login);
    }
    String present = digest();
    close();
    assertThat(digest()).as("closed, the grants differ").isNotEqualTo(present);

    Reopened reopened = reopen(false, present);

    assertThat(reopened.open()).as("%s", reopened.why()).isTrue();
    assertThat(digest()).isEqualTo(present);
  }

  @Test
  void staysClosedWhenTheCatalogIsAnother() throws SQLException {
    String present = digest();
    close();
    target.outside("CREATE TABLE half_done (id int)");

    Reopened reopened = reopen(false, present);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).contains("The schema is not the one from before this rollback");
  }

  @Test
  void staysClosedWhenTheLedgerHasAStepThatWasNotBroughtBack() throws SQLException {
    close();
    ledger("004", "");

    Reopened reopened = reopen(false, null);

    assertThat(reopened.open()).isFalse();
    assertThat(reopened.why()).isEqualTo("Done at the target and not brought back: 004.");

    ledger("004", "bring-back");
    assertThat(reopen(false, null).open()).isTrue();
  }

  @Test
  void refusesASwitchNobodyConfigured() {
    var request = new CloseRequest(rollback, List.of(new HttpBarrier("blog")));

    assertThatThrownBy(() -> maintenance.close(request, Progress.silent()))
        .hasMessageContaining("http blog is not configured");
    assertThat(target.barriers.standing(rollback)).isEmpty();
  }
}
