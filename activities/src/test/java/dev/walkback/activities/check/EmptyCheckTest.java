package dev.walkback.activities.check;

import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.Result;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A query of the plan that must return nothing. */
@Timeout(60)
class EmptyCheckTest {
  private CheckedTarget checked;

  @BeforeEach
  void start() throws SQLException {
    checked = CheckedTarget.fresh(EmptyCheckTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    checked.close();
  }

  @Test
  void failsWhenAQueryThatMustReturnNothingReturnsRowsAndKeepsThemOutOfTheHistory() {
    CheckResult empty = checked.one(checked.empty("SELECT title FROM posts"));

    assertThat(empty.result()).isEqualTo(Result.FAIL);
    assertThat(empty.toString()).doesNotContain("jane");
    assertThat(checked.evidence.text(empty.evidence())).contains("jane@example.org");
  }

  @Test
  void passesWhenItReturnsNothing() {
    assertThat(
            checked
                .one(checked.empty("SELECT 1 FROM posts WHERE title IS NULL;\n-- end\n"))
                .result())
        .isEqualTo(Result.PASS);
  }

  @Test
  @Tag("D4.9")
  void doesNotTakeAnErrorForEmptiness() {
    CheckResult empty = checked.one(checked.empty("SELECT 1 FROM tracks"));

    assertThat(empty.result()).isEqualTo(Result.UNKNOWN);
    assertThat(empty.observed()).contains("it names something that does not exist", "42P01");
    assertThat(checked.run(checked.empty("SELECT 1 FROM tracks"), new ReferencesCheck()).worst())
        .isEqualTo(Result.UNKNOWN);
  }

  @Test
  void changesNothingEvenWhenTheQueryTries() throws SQLException {
    checked.target.outside("GRANT ALL ON posts TO " + ARCHIVER);

    assertThat(checked.one(checked.empty("DELETE FROM posts RETURNING 1")).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(checked.one(checked.empty("COMMIT; DELETE FROM posts")).result())
        .isEqualTo(Result.UNKNOWN);
    assertThat(checked.one(new CountsCheck(List.of())).result()).isEqualTo(Result.PASS);
  }
}
