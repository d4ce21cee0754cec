package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.worker.Main;
import io.temporal.api.history.v1.History;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReplayCommandTest {
  private static final Path KEPT =
      Path.of(System.getProperty("walkback.house"), "workflows/src/test/resources/histories/0.1");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysThatAHistoryReplaysHowItEndedAndWhatHappened() {
    assertThat(replay(KEPT.resolve("held-and-brought-back.json"))).as(err.toString()).isZero();

    assertThat(out.toString())
        .startsWith("REPLAYS: ")
        .contains("Outcome: not-rolled-back; the run is completed;")
        .contains("Execution.Step        Reverse 004")
        .contains("Execution.Step        Reverse 002", "FAILED, reverse 002 failed.")
        .contains("bring-back by dan: because");
  }

  @Test
  void saysSoWhenTheRunbookWouldHaveDecidedSomethingElse() throws IOException {
    var altered = folder.resolve("altered.json");
    var history = Files.readString(KEPT.resolve("clean.json"));
    Files.writeString(altered, history.replace("\"Backup.Verify\"", "\"Backup.Believe\""));

    assertThat(replay(altered)).isEqualTo(1);
    assertThat(out.toString()).startsWith("DOES NOT REPLAY: ").contains("Backup.Verify");
  }

  @Test
  void readsAHistoryThatWasExportedBeforeTheEnd() throws IOException {
    var part = folder.resolve("part.json");
    Files.writeString(part, beforeTheRehearsal(KEPT.resolve("clean.json")));

    assertThat(replay(part)).as(out + "\n" + err).isZero();
    assertThat(out.toString())
        .contains("Outcome: none, it never came so far; the run goes on after this history")
        .contains("Execution.Rehearse    Rehearse on a clone: not over when the history ends");
  }

  @Test
  void refusesWhatIsNoHistory() throws IOException {
    var wrong = Files.writeString(folder.resolve("wrong.json"), "{\"events\": 3}");
    var bytes = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, 0, 1});

    assertThat(replay(wrong)).isEqualTo(2);
    assertThat(replay(bytes)).isEqualTo(2);
    assertThat(replay(folder)).isEqualTo(2);
    assertThat(replay(folder.resolve("absent.json"))).isEqualTo(2);
    assertThat(err.toString()).contains("is not a history.", "HINT: Give a history.json");
  }

  private int replay(Path file) {
    var context =
        new Context(new PrintWriter(out, true), new PrintWriter(err, true), Map.of(), folder);
    return Main.run(context, "replay", file.toString());
  }

  /** The history as an export during the rehearsal would have cut it. */
  private static String beforeTheRehearsal(Path file) throws IOException {
    var events = WorkflowExecutionHistory.fromJson(Files.readString(file)).getEvents();
    int cut = 0;
    while (!events
        .get(cut)
        .getActivityTaskScheduledEventAttributes()
        .getActivityType()
        .getName()
        .equals("Execution.Rehearse")) {
      cut++;
    }
    var part = History.newBuilder().addAllEvents(events.subList(0, cut + 1)).build();
    return new WorkflowExecutionHistory(part).toJson(true);
  }
}
