package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.enums.v1.EventType;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Plays every path and keeps its history; run by its name only, so that a build never writes what
 * the next one is measured by.
 */
@Timeout(60)
class RecordHistories {
  @ParameterizedTest
  @FieldSource("dev.walkback.workflows.Paths#ALL")
  void record(Paths.Path path) {
    try (var incident = new Incident()) {
      path.play(incident);
      var history = incident.history();
      assertThat(history.getEvents().getLast().getEventType())
          .isNotEqualTo(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED);
      Histories.write(Histories.current().resolve(path.name() + ".json"), history);
    }
  }
}
