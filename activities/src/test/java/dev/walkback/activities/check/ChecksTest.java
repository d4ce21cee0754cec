package dev.walkback.activities.check;

import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.check.SequencesCheck;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The closed vocabulary as a whole: pass, fail and unknown. */
@Timeout(60)
class ChecksTest {
  private CheckedTarget checked;

  @BeforeEach
  void start() throws SQLException {
    checked = CheckedTarget.fresh(ChecksTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    checked.close();
  }

  @Test
  @Tag("S0.21")
  @Tag("S0.22")
  @Tag("S0.25")
  void passesWhenEverythingIsAsItWas() {
    CheckReport report =
        checked.run(
            new SchemaCheck(),
            new CountsCheck(List.of()),
            new ReferencesCheck(),
            new SequencesCheck());

    assertThat(report.worst()).as("%s", report.results()).isEqualTo(Result.PASS);
    assertThat(report.results())
        .allMatch(each -> checked.evidence.kept.containsKey(each.evidence()));
  }

  @Test
  @Tag("S0.22")
  void namesTheColumnThatIsStillThere() throws SQLException {
    checked.owner("ALTER TABLE posts ADD COLUMN track_id int");

    CheckResult schema = checked.one(new SchemaCheck());

    assertThat(schema.result()).isEqualTo(Result.FAIL);
    assertThat(schema.differences())
        .containsExactly("column public.posts.track_id was not there before");
    assertThat(checked.one(List.of("column public.posts.track_id"), new SchemaCheck()).result())
        .isEqualTo(Result.PASS);
  }

  @Test
  @Tag("D4.8")
  void countsHiddenRowsOrSaysThatItCannot() throws SQLException {
    checked.owner(
        "ALTER TABLE posts ENABLE ROW LEVEL SECURITY",
        "CREATE POLICY nobody ON posts USING (false)");
    assertThat(checked.one(new CountsCheck(List.of("posts"))).result()).isEqualTo(Result.PASS);

    checked.target.outside("ALTER ROLE " + ARCHIVER + " NOBYPASSRLS");
    try {
      CheckResult counts = checked.one(new CountsCheck(List.of("posts")));
      assertThat(counts.result()).isEqualTo(Result.UNKNOWN);
      assertThat(counts.differences().getFirst()).contains("row security would hide rows");
    } finally {
      checked.target.outside("ALTER ROLE " + ARCHIVER + " BYPASSRLS");
    }
  }

  @Test
  void isUnknownAboutAnEndpointNobodyConfiguredAndACaptureThatIsGone() {
    assertThat(checked.one(new EndpointCheck("health")).observed())
        .contains("Endpoint health is not configured");

    checked.loseTheCapture();

    assertThat(checked.one(new CountsCheck(List.of())).result()).isEqualTo(Result.UNKNOWN);
  }
}
