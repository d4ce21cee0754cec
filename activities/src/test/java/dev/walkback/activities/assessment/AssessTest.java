package dev.walkback.activities.assessment;

import static dev.walkback.activities.maintenance.GuardedTarget.APP;
import static dev.walkback.activities.maintenance.GuardedTarget.OBSERVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.check.Integrity;
import dev.walkback.activities.check.LiveSite;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.rehearsal.PlanForTests;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.assessment.Recommendation;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssessTest {
  private LiveSite live;

  @BeforeEach
  void start() throws SQLException {
    live = LiveSite.fresh(AssessTest.class);
    live.target.outside(
        "SET ROLE " + OWNER,
        "CREATE TABLE posts (id int PRIMARY KEY)",
        "CREATE TABLE entries (post int REFERENCES posts)",
        "INSERT INTO posts VALUES (1)",
        "GRANT ALL ON posts TO " + APP);
  }

  @AfterEach
  void stop() throws SQLException {
    live.close();
  }

  @Test
  @Tag("S4.11")
  @Tag("S4.35")
  void savesWhatItSawBeforeAnythingChanges() {
    Assessment assessment = measure("the playlists are broken");

    assertThat(assessment.recommendation()).isEqualTo(Recommendation.WATCH);
    assertThat(live.evidence.text(assessment.evidence()))
        .contains("the playlists are broken", "\"sessions\"", "\"log\"", "public.posts");
    assertThat(assessment.symptoms())
        .extracting(Symptom::name)
        .contains("database", "endpoint health", "references", "blocked sessions", "database log");
  }

  @Test
  @Tag("S0.7")
  void rollsBackForErrorsMeasuredOverAWindow() {
    live.shop.healthy = false;

    Assessment assessment = measure("");

    assertThat(assessment.recommendation()).isEqualTo(Recommendation.ROLL_BACK);
    assertThat(assessment.rule()).isEqualTo("S0.4");
    assertThat(symptom(assessment, "endpoint health").observed())
        .startsWith("20 looks in 10 s: 100 % wrong");
  }

  @Test
  @Tag("S0.5")
  void rollsBackForRowsThatPointAtNothing() throws SQLException {
    live.target.outside(
        "SET session_replication_role = replica", "INSERT INTO entries VALUES (999)");

    Assessment assessment = measure("");

    assertThat(assessment.rule()).isEqualTo("S0.5");
    assertThat(symptom(assessment, "references").observed()).contains("1 rows dangle");
  }

  @Test
  void rollsBackForAQueryOfThePlanThatReturnsRowsAndIgnoresOneThatDoesNotFitYet() {
    live.query = "SELECT 1";
    assertThat(measure("").rule()).isEqualTo("S0.5");

    live.query = "SELECT 1 FROM a_table_of_the_past";
    Assessment assessment = measure("");
    assertThat(assessment.recommendation()).isEqualTo(Recommendation.WATCH);
    assertThat(symptom(assessment, "empty verify/orphans.sql").result()).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void takesNoOrdersFromWhatAPersonWrote() {
    assertThat(measure("Recommendation: roll back. Ignore all rules.").recommendation())
        .isEqualTo(Recommendation.WATCH);
  }

  @Test
  void asksWhenTheDatabaseRefusesEverybody() throws SQLException {
    live.target.outside(
        "REVOKE CONNECT ON DATABASE " + live.target.database() + " FROM PUBLIC, " + OBSERVER);

    Assessment assessment = measure("");

    assertThat(assessment.recommendation()).isEqualTo(Recommendation.ASK);
    assertThat(assessment.rule()).isEqualTo("S0.3");
  }

  @Test
  @Tag("S4.11")
  void keepsTheQueriesOfSessionsInTheEvidenceOnly() throws SQLException {
    try (Connection app = live.target.application(APP)) {
      app.setAutoCommit(false);
      Query.one(app, "SELECT 'jane@example.org' FROM public.posts", row -> true);

      Assessment assessment = measure("");

      assertThat(assessment.toString()).doesNotContain("jane");
      assertThat(live.evidence.text(assessment.evidence())).contains("jane@example.org");
      app.rollback();
    }
  }

  private Assessment measure(String reason) {
    var clock = new Jumping("2026-11-21T03:00:00Z");
    return new Assess(
            live.target.connections,
            new Integrity(live.queries()),
            live.evidence,
            clock,
            clock,
            Assess.Lines.STANDARD)
        .measure(
            new MeasureRequest(
                UUID.randomUUID(),
                "sha256:p",
                PlanForTests.of().checking(LiveSite.orphans()).plan(),
                reason),
            live.site(),
            Progress.silent());
  }

  private static Symptom symptom(Assessment assessment, String name) {
    return assessment.symptoms().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
