package dev.walkback.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.maintenance.FakeShop;
import dev.walkback.activities.maintenance.OneTarget;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.rehearsal.PlanForTests;
import dev.walkback.activities.report.LoadedPlans;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.TargetRef;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Validation by hand: the same eyes as in the runbook, and a verdict of three values. */
@Timeout(60)
class RecheckTest {
  private final FakeShop shop = new FakeShop();
  private CheckedTarget checked;

  @BeforeEach
  void start() throws SQLException {
    checked = CheckedTarget.fresh(RecheckTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    shop.close();
    checked.close();
  }

  @Test
  @Tag("S4.33")
  void looksAtTheSchemaTheCountsAndTheEndpointsAndKeepsTheEvidence() {
    var report = recheck();

    assertThat(report.results())
        .extracting(CheckResult::label)
        .containsExactly("before = after", "counts of all tables", "endpoint health");
    assertThat(report.worst()).as("%s", report.results()).isEqualTo(Result.PASS);
    assertThat(report.results())
        .allMatch(each -> checked.evidence.kept.containsKey(each.evidence()));
  }

  @Test
  @Tag("S4.33")
  @Tag("D4.9")
  void failsOnAFailingEndpointAndDoesNotCallItCompleted() {
    shop.healthy = false;

    assertThat(recheck().worst()).isEqualTo(Result.FAIL);
  }

  @Test
  @Tag("D4.9")
  void isUnknownWhereRowsAreFewerAndNobodyCanTellWhoTookThem() throws SQLException {
    checked.owner("DELETE FROM entries WHERE id = 1");

    assertThat(recheck().worst()).isEqualTo(Result.UNKNOWN);
  }

  private CheckReport recheck() {
    var entrances = Map.of("shop", shop.entrances(true));
    var sites = new Sites(new OneTarget(checked.target), entrances);
    var ref = new TargetRef(UUID.randomUUID().toString(), "shop", "shop", "here", "7");
    var checks =
        PlanForTests.of().checking(new CountsCheck(List.of()), new EndpointCheck("health"));
    var loaded = LoadedPlans.of(UUID.randomUUID(), ref, checks.plan());
    return new Recheck(checked.checks(), sites, any -> List.of()).run(loaded, Progress.silent());
  }
}
