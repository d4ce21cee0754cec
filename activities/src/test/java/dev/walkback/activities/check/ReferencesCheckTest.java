package dev.walkback.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.Result;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keys: is every one validated, and does no row point at nothing? */
@Timeout(60)
class ReferencesCheckTest {
  private CheckedTarget checked;

  @BeforeEach
  void start() throws SQLException {
    checked = CheckedTarget.fresh(ReferencesCheckTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    checked.close();
  }

  @Test
  @Tag("D4.7")
  void failsOnAKeyThatIsListedAndWasNeverValidated() throws SQLException {
    checked.owner(
        "ALTER TABLE entries DROP CONSTRAINT entries_post_fkey",
        "INSERT INTO entries (post) VALUES (999)",
        "ALTER TABLE entries ADD CONSTRAINT entries_post_fkey FOREIGN KEY (post) REFERENCES posts"
            + " NOT VALID");

    CheckResult references = checked.one(new ReferencesCheck());

    assertThat(references.result()).isEqualTo(Result.FAIL);
    assertThat(references.differences())
        .containsExactly("public.entries entries_post_fkey: 1 rows point at nothing");
  }

  @Test
  @Tag("D4.7")
  void failsOnAnUnvalidatedKeyEvenWhereNothingDanglesUnlessThePlanSaysSo() throws SQLException {
    checked.owner(
        "ALTER TABLE entries DROP CONSTRAINT entries_post_fkey",
        "ALTER TABLE entries ADD CONSTRAINT entries_post_fkey FOREIGN KEY (post) REFERENCES posts"
            + " NOT VALID");

    assertThat(checked.one(new ReferencesCheck()).differences())
        .containsExactly("public.entries entries_post_fkey: is not validated");
    assertThat(
            checked
                .one(List.of("constraint public.entries.entries_post_fkey"), new ReferencesCheck())
                .result())
        .isEqualTo(Result.PASS);
  }

  @Test
  void findsADanglingRowBesideANullWhichNotInWouldHide() throws SQLException {
    checked.target.outside(
        "INSERT INTO entries (post) VALUES (NULL)",
        "SET session_replication_role = replica",
        "INSERT INTO entries (post) VALUES (998)");

    assertThat(checked.one(new ReferencesCheck()).differences())
        .containsExactly("public.entries entries_post_fkey: 1 rows point at nothing");
  }

  @Test
  void looksAtKeysOfSeveralColumnsAndFullMatch() throws SQLException {
    checked.owner(
        "CREATE TABLE parents (a int, b int, PRIMARY KEY (a, b))",
        "CREATE TABLE children (a int, b int, FOREIGN KEY (a, b) REFERENCES parents MATCH FULL)");
    checked.target.outside(
        "SET session_replication_role = replica", "INSERT INTO children VALUES (1, NULL)");

    assertThat(checked.one(new ReferencesCheck()).differences())
        .containsExactly("public.children children_a_b_fkey: 1 rows point at nothing");
  }
}
