package dev.walkback.worker.command;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.replay.Reading;
import dev.walkback.worker.replay.Replay;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** For an auditor: does this version's runbook decide what the history says it decided? */
@Command(
    name = "replay",
    description = {
      "Replays an exported history, without network, database or keys.",
      "Exit: 0 it replays, 1 it does not, 2 the file cannot be read."
    },
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  /** Twice what the engine lets a history grow to, as its JSON is longer. */
  private static final int MOST_BYTES = 100 << 20;

  private final Context context;

  @Parameters(paramLabel = "FILE", description = "history.json, as it lies beside a report")
  private Path file = Path.of("history.json");

  /** With these. */
  public ReplayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var history = read(context.directory().resolve(file));
    var reading = Reading.of(history);
    if (!reading.isRollback()) {
      throw unreadable("is the history of something else than a rollback");
    }
    var difference = Replay.difference(history);
    tell(reading, difference);
    return difference.isEmpty() ? 0 : 1;
  }

  private void tell(Reading reading, Optional<String> difference) {
    context.say(
        difference
            .map(why -> "DOES NOT REPLAY: " + why)
            .orElse("REPLAYS: this version's runbook decides what was decided then."));
    context.say(
        "Outcome: "
            + reading.outcome().orElse("none, it never came so far")
            + "; the run "
            + reading.end().map(end -> "is " + end).orElse("goes on after this history")
            + "; "
            + reading.size()
            + " events; run "
            + reading.run());
    context.say("");
    for (var line : reading.lines()) {
      var at = line.at().truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ");
      context.say(at.replace("Z", "") + "  " + line.what());
    }
  }

  private WorkflowExecutionHistory read(Path path) {
    var text = text(path);
    try {
      var history = WorkflowExecutionHistory.fromJson(text);
      if (!history.getEvents().isEmpty()) {
        return history;
      }
    } catch (RuntimeException e) {
      // The SDK's own parser complains in many types.
      throw unreadable("is not a history");
    }
    throw unreadable("has no events");
  }

  private String text(Path path) {
    try (var in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw unreadable("is larger than any history");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unreadable("cannot be read as text (" + e.getClass().getSimpleName() + ")");
    }
  }

  private ProblemException unreadable(String why) {
    return ProblemException.never(
        "history-unreadable",
        "The file " + file + " " + why + ".",
        "Give a history.json as it lies beside a report, or 'temporal workflow show -o json'.");
  }
}
