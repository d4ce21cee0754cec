package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.workflows.status.Outcome;
import io.temporal.api.history.v1.History;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A run that began under an older runbook goes on under this one: what was decided then is decided
 * again, or it stops where nobody expects it.
 */
@Timeout(120)
class ReplayTest {
  private final Incident incident = new Incident();

  @AfterEach
  void stop() {
    incident.close();
  }

  @Test
  void replaysEveryHistoryThatWasEverKept() {
    var problems = new ArrayList<String>();
    for (Path file : Histories.all()) {
      try {
        replay(Histories.read(file));
      } catch (Exception broken) {
        problems.add(file.getFileName() + ": " + firstLine(broken));
      }
    }
    assertThat(problems)
        .as("histories that this runbook reads differently; CONTRIBUTING.md says what to do")
        .isEmpty();
  }

  @Test
  void keepsAHistoryOfEveryPath() {
    var kept = new HashSet<String>();
    Histories.all().forEach(file -> kept.add(file.getFileName().toString()));

    assertThat(kept)
        .hasSizeGreaterThanOrEqualTo(12)
        .containsAll(Paths.ALL.stream().map(path -> path.name() + ".json").toList());
  }

  @Test
  void keepsAHistoryOfEveryOutcome() {
    Set<String> seen =
        Histories.all().stream()
            .flatMap(file -> Histories.outcome(Histories.read(file)).stream())
            .collect(Collectors.toSet());

    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Outcome.values()).map(Outcome::wire).toList());
  }

  @Test
  void findsAHistoryInWhichAStepWasLeftOut() {
    var whole = Histories.read(Histories.current().resolve("clean.json"));
    var altered = altered(whole);

    assertThatThrownBy(() -> replay(altered)).hasMessageContaining("NonDeterministicException");
  }

  /** The same history with the proof of the source under another name. */
  private static WorkflowExecutionHistory altered(WorkflowExecutionHistory whole) {
    var events =
        whole.getEvents().stream()
            .map(event -> {
              var copy = event.toBuilder();
              if (event.hasActivityTaskScheduledEventAttributes()
                  && event
                      .getActivityTaskScheduledEventAttributes()
                      .getActivityType()
                      .getName()
                      .equals("Backup.Verify")) {
                copy.getActivityTaskScheduledEventAttributesBuilder()
                    .getActivityTypeBuilder()
                    .setName("Backup.Believe");
              }
              return copy.build();
            })
            .toList();
    return new WorkflowExecutionHistory(History.newBuilder().addAllEvents(events).build());
  }

  private void replay(WorkflowExecutionHistory history) throws Exception {
    WorkflowReplayer.replayWorkflowExecution(history, worker());
  }

  private Worker worker() {
    return incident.env.getWorkerFactory().getWorker(RollbackWorkflow.TASK_QUEUE);
  }

  private static String firstLine(Exception broken) {
    return List.of(String.valueOf(broken.getMessage()).split("\n")).getFirst();
  }
}
