package dev.walkback.worker.replay;

import dev.walkback.workflows.Attributes;
import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What a history says by itself, whatever code reads it: what, when, how long. */
public final class Reading {
  private static final String RUN = "workflow execution ";
  private static final Map<EventType, ToLongFunction<HistoryEvent>> ENDS =
      Map.of(
          EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED,
          e -> e.getActivityTaskCompletedEventAttributes().getScheduledEventId(),
          EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED,
          e -> e.getActivityTaskFailedEventAttributes().getScheduledEventId(),
          EventType.EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT,
          e -> e.getActivityTaskTimedOutEventAttributes().getScheduledEventId(),
          EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED,
          e -> e.getActivityTaskCanceledEventAttributes().getScheduledEventId(),
          EventType.EVENT_TYPE_TIMER_FIRED,
          e -> e.getTimerFiredEventAttributes().getStartedEventId(),
          EventType.EVENT_TYPE_TIMER_CANCELED,
          e -> e.getTimerCanceledEventAttributes().getStartedEventId());

  private final List<HistoryEvent> events;
  private final Map<Long, HistoryEvent> begun = new LinkedHashMap<>();
  private final Map<Long, Line> lines = new TreeMap<>();

  private Reading(List<HistoryEvent> events) {
    this.events = events;
  }

  /** One thing that happened. */
  public record Line(Instant at, String what) {}

  /** Reads it. */
  public static Reading of(WorkflowExecutionHistory history) {
    var reading = new Reading(history.getEvents());
    history.getEvents().forEach(reading::read);
    reading.begun.values().forEach(open -> reading.line(open, Seen.unfinished(open)));
    return reading;
  }

  /** Whether it is a rollback's at all. */
  public boolean isRollback() {
    var started = events.getFirst().getWorkflowExecutionStartedEventAttributes();
    return started.getWorkflowType().getName().equals(RollbackWorkflow.TYPE);
  }

  /** The run it is the history of. */
  public String run() {
    return events
        .getFirst()
        .getWorkflowExecutionStartedEventAttributes()
        .getOriginalExecutionRunId();
  }

  /** How many events there are. */
  public int size() {
    return events.size();
  }

  /** Everything, in the order in which it began. */
  public List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** How the rollback ended, as it told the engine; empty where it never came so far. */
  public Optional<String> outcome() {
    return events.stream()
        .filter(HistoryEvent::hasUpsertWorkflowSearchAttributesEventAttributes)
        .map(e -> e.getUpsertWorkflowSearchAttributesEventAttributes().getSearchAttributes())
        .filter(set -> set.containsIndexedFields(Attributes.OUTCOME.getName()))
        .map(set -> Seen.text(set.getIndexedFieldsOrThrow(Attributes.OUTCOME.getName())))
        .reduce((earlier, later) -> later);
  }

  /** How the run ended for the engine; empty where the history ends before it. */
  public Optional<String> end() {
    var word = word(events.getLast());
    return word.startsWith(RUN)
            && !events.getLast().hasWorkflowExecutionSignaledEventAttributes()
            && !events.getLast().hasWorkflowExecutionCancelRequestedEventAttributes()
        ? Optional.of(word.substring(RUN.length()))
        : Optional.empty();
  }

  private void read(HistoryEvent event) {
    var ends = ENDS.get(event.getEventType());
    if (ends != null) {
      var open = begun.remove(ends.applyAsLong(event));
      if (open != null) {
        line(open, Seen.ended(open, event));
      }
    } else if (event.hasActivityTaskScheduledEventAttributes()
        || event.hasTimerStartedEventAttributes()) {
      begun.put(event.getEventId(), event);
    } else if (event.hasWorkflowExecutionSignaledEventAttributes()) {
      var signal = event.getWorkflowExecutionSignaledEventAttributes();
      line(event, "signal " + signal.getSignalName());
    } else if (event.hasWorkflowTaskFailedEventAttributes()) {
      line(event, "a workflow task failed; it was tried again");
    } else if (word(event).startsWith(RUN)) {
      line(event, "the run: " + word(event).substring(RUN.length()));
    }
  }

  private void line(HistoryEvent event, String what) {
    lines.put(event.getEventId(), new Line(Seen.at(event), what));
  }

  private static String word(HistoryEvent event) {
    return event
        .getEventType()
        .name()
        .replace("EVENT_TYPE_", "")
        .replace('_', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
