package dev.walkback.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole story on real servers, through the worker and the door that production uses. */
@Timeout(600)
class WholeRollbackTest {
  private static String screen = "";
  private static String report = "";
  private static int exit = -1;

  @BeforeAll
  static void tellTheStory() throws Exception {
    var told = Told.in(DemoFolder.fresh("demo-test"));
    exit = told.exit();
    screen = told.screen();
    report = told.report();
  }

  @Test
  @Tag("S0.9")
  @Tag("S4.31")
  void rollsBackFourMigrationsAndOpensAgain() {
    assertThat(exit).as(screen).isZero();
    assertThat(screen).contains("Reversed, checked and open again.");
    assertThat(screen).contains("The site: 200");
  }

  @Test
  @Tag("S0.26")
  @Tag("S0.27")
  void reopensOnlyAfterTheChecksAndTheSiteWorks() {
    assertThat(screen)
        .containsSubsequence("Checking, still closed.", "Opening, inside out.", "Open again");
  }

  @Test
  @Tag("S4.32")
  @Tag("S4.33")
  @Tag("D4.9")
  void sendsTheOperatorToTheChecksWhichPassByHandToo() {
    assertThat(screen)
        .containsSubsequence(
            "Reversing, newest migration first.",
            "Checking, still closed.",
            "Reversed, checked and open again.",
            "Every check once more, by hand ")
        .doesNotContainPattern("by hand \\.+ failed");
  }

  @Test
  @Tag("S0.21")
  @Tag("S0.22")
  @Tag("S0.25")
  @Tag("D0.11")
  void provesThatBeforeEqualsAfter() {
    assertThat(report)
        .contains("**Before = after:** **pass**")
        .contains("counts of all tables | pass");
  }

  @Test
  @Tag("S0.11")
  @Tag("S0.42")
  @Tag("S0.52")
  void writesWhatAMachineKnowsAndAsksPeopleTheRest() {
    assertThat(report)
        .contains("**Trigger:**", "**Method:** Type 1 (schema)", "| step | state |", "| budget |")
        .contains("## For people to answer", "root cause", "prevention");
  }

  @Test
  @Tag("S0.51")
  void showsTheTwelveItemsAsDoneButForThePostMortem() {
    assertThat(report.lines().filter(line -> line.startsWith("- [x] ")).count()).isEqualTo(11);
    assertThat(report).contains("- [ ] post-mortem scheduled");
  }

  @Test
  @Tag("D0.3")
  void deletesTheMigrationsOwnTracksAndNoOther() {
    assertThat(screen).contains("delete 6,000 tracks");
  }
}
