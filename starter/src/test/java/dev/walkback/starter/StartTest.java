package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.client.WorkflowNotFoundException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StartTest {
  @TempDir private Path home;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(home);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Tag("S4.31")
  @Test
  void startsWhatWasAskedForAndShowsWhereItIs() {
    int exit =
        stage.run("start", "--target", "orders", "--type", "schema", "--reason", "it \"broke\"");
    assertThat(exit).as(stage.complained()).isEqualTo(Exit.YES);
    assertThat(stage.said())
        .contains("Asked for: rollback-orders, run ")
        .containsPattern("Rollback [0-9a-f]{8}")
        .contains("Waiting for one person: dba until");
    stage.run("timeline", "orders");
    assertThat(stage.said())
        .contains("{\"target\":\"orders\",\"type\":\"schema\",\"reason\":\"it \\\"broke\\\"\"}");
  }

  @Tag("D4.12")
  @Test
  void startsNothingWithoutTargetTypeAndReason() {
    assertThat(stage.run("start")).isEqualTo(Exit.REFUSED);
    assertThat(stage.complained()).contains("--target").contains("--type").contains("--reason");
    assertThat(stage.run("start", "--target", "orders", "--reason", "r")).isEqualTo(Exit.REFUSED);
    assertThat(stage.complained()).contains("'--type=schema|partial|full'");
    assertThat(stage.run()).isEqualTo(Exit.REFUSED);
    assertThatThrownBy(() -> stage.client().newUntypedWorkflowStub("rollback-orders").describe())
        .isInstanceOf(WorkflowNotFoundException.class);
  }

  @Tag("S4.31")
  @Test
  void aRefusedStartShowsTheAnswer() {
    int exit = stage.run("start", "--target", "orders", "--type", "everything", "--reason", "r");
    assertThat(exit).isEqualTo(Exit.REFUSED);
    assertThat(stage.complained())
        .contains("There is no such type.\nHINT: {\"target\":\"orders\",\"type\":\"schema\"");
    assertThat(stage.said()).isEmpty();
  }

  @Test
  void aSecondStartIsRefusedAndNamesTheFirst() {
    stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
    String first = stage.said().replaceAll("(?s).*, run ([0-9a-f-]{36}).*", "$1");
    int exit = stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
    assertThat(exit).isEqualTo(Exit.REFUSED);
    assertThat(stage.complained()).contains("already under way").contains(first);
  }

  @Test
  void linksToTheWebUiWhereItIsKnown() {
    stage.run("start", "--target", "o", "--type", "schema", "--reason", "r", "--ui", "http://ui/");
    assertThat(stage.said()).containsPattern("http://ui/namespaces/default/workflows/rollback-o/");
  }

  @Test
  void acknowledgesAndAborts() {
    stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
    assertThat(stage.run("acknowledge", "orders", "--by", "ada", "--note", "on it"))
        .isEqualTo(Exit.YES);
    assertThat(stage.run("abort", "rollback-orders", "--reason", "false alarm"))
        .isEqualTo(Exit.YES);
    stage.run("timeline", "orders");
    assertThat(stage.said())
        .contains("{\"by\":\"ada\",\"note\":\"on it\"}")
        .contains("{\"reason\":\"false alarm\"}");
    assertThat(stage.run("status", "orders")).isEqualTo(Exit.NO);
    assertThat(stage.said()).contains("Outcome: not-rolled-back. aborted");
    assertThat(stage.run("abort", "orders", "--reason", "again")).isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("it is over");
  }

  @Test
  void theStatusIsOneScreenAndNothingInItMovesTheCursor() {
    stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
    assertThat(stage.run("status", "orders")).isEqualTo(Exit.YES);
    assertThat(stage.said())
        .startsWith("May exactly this be done to ⟨U+001B⟩[31morders?\nWaiting for one person: dba")
        .contains("89 min left")
        .contains("  done     backup verified                     2 min        4.1 s")
        .contains("  waiting  004");
    assertThat(stage.said().lines().count()).isLessThan(40);
  }

  @Test
  void saysWhichNamesItUnderstandsWhenNothingIsFound() {
    assertThat(stage.run("status", "nothing")).isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("no such rollback").contains("HINT: RUN is");
    assertThat(stage.run("status", "0a1b2c3d")).isEqualTo(Exit.UNKNOWN);
    assertThat(stage.complained()).contains("in memory and lists nothing");
  }
}
